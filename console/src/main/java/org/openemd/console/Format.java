package org.openemd.console;

import picocli.CommandLine.TypeConversionException;

/// How data is written to standard output.
public enum Format {
  TEXT,
  JSON,
  CSV;

  static Format of(String typed) {
    return switch (typed) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "csv" -> CSV;
      default -> throw new TypeConversionException(typed + " is none of text, json and csv");
    };
  }
}
