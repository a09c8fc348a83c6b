package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openemd.console.job.JobLimits;
import org.openemd.console.serve.Console;
import org.openemd.console.serve.Settings;
import tools.jackson.databind.JsonNode;

/// What a script of `console/web` saw of the page of a real server in a real browser; pictures are left in `target/pictures`.
///
/// @param json what it said, with the parts that `eyes.mjs` gives to every script
public record PageSeen(JsonNode json) {
  /// What the script saw of a console over a folder of data.
  public static PageSeen by(String script, Path data) throws Exception {
    Path home = Path.of(System.getProperty("emd.home", "..")).toAbsolutePath().normalize();
    Settings settings = new Settings("127.0.0.1", 0, home, data, Browser.page(), "1.2.3");
    Path pictures = Path.of("target/pictures").toAbsolutePath();
    Files.createDirectories(pictures);
    try (Console console = new Console(settings, ServedVerbs::new, JobLimits.usual())) {
      String origin = "http://127.0.0.1:" + console.server().port();
      return new PageSeen(Browser.drive(script, origin, pictures));
    }
  }

  /// One part of it.
  public JsonNode path(String name) {
    return json.path(name);
  }

  /// A list of texts.
  public List<String> texts(String name) {
    return texts(json.path(name));
  }

  /// A list as texts.
  static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /// Holds the page to asking nobody else and complaining of nothing.
  public void asksNobodyElseAndComplainsOfNothing() {
    assertThat(texts("outside")).isEmpty();
    assertThat(texts("errors")).isEmpty();
  }

  /// Holds so many states, at least, to the rules of WCAG 2.2 AA and to the width of the screen.
  public void breaksNoRuleInStates(int atLeast) {
    JsonNode states = json.path("states");
    assertThat(states.size()).isGreaterThanOrEqualTo(atLeast);
    states
        .properties()
        .forEach(s -> {
          assertThat(texts(s.getValue().path("violations"))).as(s.getKey()).isEmpty();
          assertThat(s.getValue().path("overflow").asInt()).as(s.getKey()).isLessThanOrEqualTo(0);
        });
  }
}
