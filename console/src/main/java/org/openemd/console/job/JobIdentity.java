package org.openemd.console.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openemd.console.Emd;
import org.openemd.console.Line;
import org.openemd.console.WrongInput;
import org.openemd.console.library.Library;
import org.openemd.console.text.Sha256;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.ScenarioLoader;

/// What makes two jobs the same: verb, words, what their scenarios and assumption sets say, the version of the program.
final class JobIdentity {
  private JobIdentity() {}

  /// SHA-256, hexadecimal.
  ///
  /// @throws WrongInput with every problem of the scenarios
  static String of(JobSpec spec, Library library) {
    Line line = spec.line();
    List<String> facts = new ArrayList<>(List.of(Emd.version(), spec.verb()));
    facts.addAll(spec.words());
    boolean compared = spec.verb().equals("compare");
    List<String> none = List.of();
    LoadOptions laid =
        new LoadOptions(
            compared ? none : line.values("--assume"),
            compared ? none : line.values("--set"),
            library.home());
    List<String> problems = new ArrayList<>();
    for (String name : spec.scenarios()) {
      switch (ScenarioLoader.load(JobSpec.file(library, name), laid)) {
        case Loaded.Ok ok -> facts.add(ok.scenario().hash());
        case Loaded.Rejected r ->
            r.problems().stream().map(p -> named(p, name)).forEach(problems::add);
      }
    }
    if (compared) {
      line.values("--assume").forEach(said -> facts.add(sets(said, library.home())));
    }
    if (!problems.isEmpty()) {
      throw new WrongInput(problems);
    }
    return Sha256.of(String.join("\0", facts));
  }

  // A problem names its file as it lies on this machine; others are told the name they gave.
  private static String named(Problem p, String name) {
    boolean here = Path.of(p.file()).isAbsolute();
    return new Problem(here ? name : p.file(), p.line(), p.path(), p.message()).text();
  }

  private static String sets(String said, Path home) {
    StringBuilder all = new StringBuilder();
    for (String name : said.split(",", -1)) {
      Path file = home.resolve("assumptions").resolve(name.strip() + ".yaml");
      try {
        all.append(Files.readString(file));
      } catch (IOException e) {
        throw new WrongInput(List.of("--assume " + name.strip() + ": there is no such set"));
      }
    }
    return Sha256.of(all.toString());
  }
}
