alter table case_import
    add column type text not null default 'import.completed' check (type in ('import.completed', 'import.taken-back'));
alter table case_import alter column type drop default;
