package org.evenhand.cases.handoffs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads pattern sets by their names; what is wrong with one is said in a sentence. */
class PatternFiles {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String folder;

    PatternFiles(String folder) {
        this.folder = folder;
    }

    AsksForPrivate read(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalStateException(
                    "evenhand.asks-for-private.sets names no pattern set; name at least one, such as strict-en.");
        }
        return new AsksForPrivate(names.stream().map(this::set).toList());
    }

    private PatternSet set(String name) {
        String file = folder + "/" + name + ".yaml";
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("There is no pattern set " + name + ": add " + file
                        + " or take the name out of evenhand.asks-for-private.sets.");
            }
            PatternSet set = YAML.readValue(content, PatternSet.class);
            if (!set.name().equals(name)) {
                throw new IllegalStateException("The pattern set in " + file + " calls itself " + set.name()
                        + "; file and name must be the same.");
            }
            return set;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "The pattern set " + file + " cannot be used: " + broken.getOriginalMessage(), broken);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The pattern set " + file + " cannot be read.", unreadable);
        }
    }
}
