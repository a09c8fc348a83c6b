package org.openemd.console.job;

import java.util.Locale;

/// A file that a job wrote.
///
/// @param name below the job's own folder of files, with forward slashes
/// @param bytes its size
/// @param type media type
public record JobFile(String name, long bytes, String type) {
  /// The media type by the end of a name.
  public static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "html" -> "text/html; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "md" -> "text/markdown; charset=utf-8";
      case "json", "czml" -> "application/json";
      case "geojson" -> "application/geo+json";
      case "kml" -> "application/vnd.google-earth.kml+xml";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "parquet" -> "application/vnd.apache.parquet";
      default -> "text/plain; charset=utf-8";
    };
  }
}
