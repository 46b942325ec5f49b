package org.evenhand.local.secrets;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words for passwords and tokens. */
final class Randoms {

    private static final SecureRandom RANDOM = new SecureRandom();
    // Without letters and digits that people mistake for each other.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Randoms() {}

    /** 43 characters that carry 256 random bits. */
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four, about 79 bits: short enough to type. */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
