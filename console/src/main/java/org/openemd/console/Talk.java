package org.openemd.console;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Where a verb's words go.
///
/// @param out data, for the next program
/// @param err talk, for the person
/// @param colour whether either may be coloured
public record Talk(PrintWriter out, PrintWriter err, boolean colour) {
  /// A terminal obeys control characters: what is quoted from a file or a command line must not hold any.
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\x80-\\x9f&&[^\n\t]]", "?");
  }

  static Talk of(ParseResult words) {
    CommandLine command = words.commandSpec().commandLine();
    boolean colour = command.getColorScheme().ansi().enabled();
    return new Talk(command.getOut(), command.getErr(), colour);
  }
}
