package org.mentorium.demo;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of every kind. */
record StyleguideForm(
        @NotBlank @Size(max = 60) String sampleName,
        @NotBlank @Email String sampleEmail,
        @NotBlank @Size(max = 2000) String sampleReflection,
        @NotBlank String sampleSubject,
        @NotBlank String sampleMode,
        @NotEmpty List<String> sampleStrategies,
        @NotNull LocalDate sampleDate,
        @Nullable LocalTime sampleTime,
        @NotNull @Min(1) @Max(40) Integer sampleHours,
        @Nullable String samplePassword,
        @AssertTrue boolean sampleAgreed) {

    static StyleguideForm filled() {
        return new StyleguideForm(
                "Lena Fischer",
                "lena.fischer@example.org",
                "",
                "",
                "online",
                List.of("modelling", "feedback"),
                LocalDate.of(2027, 3, 31),
                LocalTime.of(14, 30),
                12,
                null,
                false);
    }
}
