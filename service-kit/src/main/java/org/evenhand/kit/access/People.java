package org.evenhand.kit.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people who may sign in to the pages, from the file the operator mounts. */
@Singleton
class People {

    /** Who may see and do everything, and who may see numbers and no cases. */
    private static final Set<String> ROLES = Set.of("admin", "reader");

    /** One person. */
    record Person(String name, String passwordHash, String role) {

        Person {
            if (!ROLES.contains(role)) {
                throw new IllegalStateException("\"" + role + "\" of " + name
                        + " is no role: in the file of people it is admin (may see and do everything) or reader (may"
                        + " see numbers, and no cases).");
            }
        }
    }

    /** Compared against when the name is unknown, so that the answer takes as long as for a known one. */
    private static final String NOBODY = BCrypt.withDefaults().hashToString(12, "nobody".toCharArray());

    private final List<Person> people;

    People(AccessConfig config) {
        this.people = config.people().map(People::read).orElse(List.of());
    }

    private static List<Person> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> line.strip().split("\\s+"))
                    .map(words -> new Person(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IllegalStateException(
                    "The people who may sign in cannot be read from " + file
                            + ": each line is a name, a hash and a role.",
                    unreadable);
        }
    }

    Optional<Person> named(String name) {
        return people.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    Optional<Person> signIn(String name, char[] password) {
        Optional<Person> person = named(name);
        String hash = person.map(Person::passwordHash).orElse(NOBODY);
        boolean fits = BCrypt.verifyer().verify(password, hash).verified;
        return person.filter(known -> fits);
    }
}
