package org.openemd.console;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.openemd.console.Line.Option;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// A command line that was understood and not carried out: for those who decide whether it may be.
///
/// @param places the words that belong to no option, such as a scenario's file
/// @param options those that were typed
public record Line(String verb, List<String> places, List<Option> options) {
  public Line {
    places = List.copyOf(places);
    options = List.copyOf(options);
  }

  /// One option.
  ///
  /// @param name in its longest form, such as `--runs`
  /// @param values as typed; empty for a flag
  public record Option(String name, List<String> values) {
    public Option {
      values = List.copyOf(values);
    }
  }

  /// The values of an option; empty where it was not typed.
  public List<String> values(String option) {
    return options.stream()
        .filter(o -> o.name().equals(option))
        .flatMap(o -> o.values().stream())
        .toList();
  }

  /// Reads the words, numbers and their bounds included. What a scenario's file says is not looked at.
  ///
  /// @throws WrongInput for words that the verb does not understand, as it would say it itself
  public static Line read(String verb, List<String> words) {
    List<String> all = new ArrayList<>(List.of(verb));
    all.addAll(words);
    try {
      ParseResult typed = Emd.commandLine().parseArgs(all.toArray(String[]::new)).subcommand();
      if (typed.isUsageHelpRequested()) {
        throw new WrongInput(List.of("emd " + verb + ": --help is answered on a terminal only"));
      }
      Verb known = (Verb) typed.commandSpec().userObject();
      known.check(typed);
      return of(known.name(), typed);
    } catch (ParameterException wrong) {
      String why = Talk.plain(Complaints.whatIsWrong(wrong));
      throw new WrongInput(List.of("emd " + verb + ": " + why));
    } catch (InvalidPathException wrong) {
      throw new WrongInput(
          List.of("emd " + verb + ": " + Talk.plain(String.valueOf(wrong.getMessage()))));
    }
  }

  private static Line of(String verb, ParseResult typed) {
    List<String> places =
        typed.matchedPositionals().stream().flatMap(p -> p.stringValues().stream()).toList();
    List<Option> options = new ArrayList<>();
    for (OptionSpec o : typed.matchedOptions()) {
      options.add(new Option(o.longestName(), o.arity().max() == 0 ? List.of() : o.stringValues()));
    }
    return new Line(verb, places, options);
  }
}
