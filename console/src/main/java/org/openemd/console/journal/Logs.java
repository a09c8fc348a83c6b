package org.openemd.console.journal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The log: a line of JSON for each event, on standard error, those of the libraries too.
public final class Logs {
  /// What may be asked for, least first.
  public static final List<String> LEVELS = List.of("error", "warning", "info", "debug");

  private static final List<String> LIBRARIES = List.of("org.eclipse.jetty", "io.javalin");
  private static final Logger ROOT = Logger.getLogger("");

  private Logs() {}

  /// From now on, for the whole program.
  ///
  /// @param level one of {@link #LEVELS}; with `info` every request is a line
  public static void write(String level) {
    Level least = level(level);
    for (Handler old : ROOT.getHandlers()) {
      ROOT.removeHandler(old);
    }
    Handler handler = new ConsoleHandler();
    handler.setFormatter(new Lines());
    handler.setLevel(least);
    ROOT.addHandler(handler);
    ROOT.setLevel(least);
    quiet(least);
  }

  /// What libraries say of their own starting and stopping is for those who mend them.
  private static void quiet(Level least) {
    Level library = least.intValue() < Level.INFO.intValue() ? Level.INFO : Level.WARNING;
    LIBRARIES.forEach(name -> Logger.getLogger(name).setLevel(library));
  }

  private static Level level(String word) {
    return switch (word) {
      case "error" -> Level.SEVERE;
      case "warning" -> Level.WARNING;
      case "info" -> Level.INFO;
      default -> Level.FINE;
    };
  }

  private static final class Lines extends Formatter {
    @Override
    public String format(LogRecord event) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("at", event.getInstant().toString());
      fields.put("level", word(event.getLevel()));
      fields.put("from", String.valueOf(event.getLoggerName()));
      fields.put("message", formatMessage(event));
      Throwable thrown = event.getThrown();
      if (thrown != null) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        fields.put("trace", trace.toString());
      }
      Object[] more = event.getParameters();
      if (more != null && more.length == 1 && more[0] instanceof Map<?, ?> about) {
        about.forEach((k, v) -> fields.put(String.valueOf(k), v));
      }
      return JsonLine.of(fields) + System.lineSeparator();
    }

    private static String word(Level level) {
      if (level.intValue() >= Level.SEVERE.intValue()) {
        return "error";
      }
      if (level.intValue() >= Level.WARNING.intValue()) {
        return "warning";
      }
      return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }
  }
}
