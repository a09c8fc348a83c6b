package org.openemd.console.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openemd.console.Line;
import org.openemd.console.WrongInput;
import org.openemd.console.library.Library;
import org.openemd.console.report.CompareCommands;

/// What a job is asked: a verb and its words, found to be such as a server may carry out.
///
/// @param verb `run`, `sweep`, `map`, `compare` or `radar`
/// @param words as typed after it
public record JobSpec(String verb, List<String> words) {
  /// Keeps a copy. Whether the words may be carried out is {@link #read}'s to say.
  public JobSpec {
    words = List.copyOf(words);
  }

  /// Reads words of a stranger.
  ///
  /// @throws WrongInput with all that is wrong with them, or why they are not for a server
  public static JobSpec read(String verb, List<String> words, Library library, JobLimits limits) {
    JobSpec spec = new JobSpec(verb, words);
    JobWords.check(spec, library, limits);
    return spec;
  }

  /// What it says, understood.
  Line line() {
    return Line.read(verb, words);
  }

  /// The scenarios it library, in order.
  List<String> scenarios() {
    Line line = line();
    List<String> all = new ArrayList<>(line.places());
    if (verb.equals("compare")) {
      all.addAll(line.values("--base"));
    }
    return all;
  }

  /// Whether what is there of it when it is interrupted is gone on with; all else starts anew.
  public boolean goesOn() {
    return verb.equals("sweep") && line().values("--rerun").isEmpty();
  }

  /// The media type of its answer.
  public String answerType() {
    List<String> formats = line().values("--format");
    return switch (formats.isEmpty() ? "text" : formats.getLast()) {
      case "json" -> "application/json";
      case "csv" -> "text/csv; charset=utf-8";
      default -> "text/plain; charset=utf-8";
    };
  }

  /// The command line that does the same in a terminal, in the project's folder.
  public String command() {
    return words.stream()
        .map(CompareCommands::quoted)
        .collect(Collectors.joining(" ", "./emd " + verb + " ", ""));
  }

  /// The file of a scenario's name.
  ///
  /// @throws WrongInput where there is none
  static Path file(Library library, String name) {
    return library
        .file(name)
        .map(Path::toAbsolutePath)
        .orElseThrow(() ->
            new WrongInput(
                List.of(
                    name
                        + ": there is no such scenario; say scenarios/NAME.yaml, or uploads/SHA256.yaml of what was uploaded")));
  }

  /// The words for a child: what was uploaded is named by its file.
  List<String> childWords(Library library) {
    return words.stream()
        .map(w -> {
          String name = w.startsWith("--base=") ? w.substring("--base=".length()) : w;
          return name.startsWith("uploads/")
              ? w.substring(0, w.length() - name.length()) + file(library, name)
              : w;
        })
        .toList();
  }
}
