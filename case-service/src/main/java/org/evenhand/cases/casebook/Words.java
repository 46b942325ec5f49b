package org.evenhand.cases.casebook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Writes the words of the design in JSON as the tables hold them, so that the domain needs no annotation. */
@Singleton
class Words implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING);
        json.enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING);
    }
}
