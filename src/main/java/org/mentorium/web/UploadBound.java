package org.mentorium.web;

import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/** Addresses that take more than a usual form, from people who are signed in. */
public record UploadBound(Pattern path, DataSize most) {}
