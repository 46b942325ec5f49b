-- What came of a case in its source's own words, and whether that was in time: for sources that say this instead of when.
alter table service_case
    add outcome text,
    add timely boolean,
    -- Why answers or endings are not known, in the words of the preset.
    add unknown_because text;
