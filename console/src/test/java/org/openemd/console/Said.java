package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one command line said, and its exit code.
record Said(int code, String out, String err) {
  static Said by(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Emd.execute(false, new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Said(code, out.toString(), err.toString());
  }

  /// What is answered in JSON, by words that ask for it and go well.
  static JsonNode json(String... words) {
    Said said = by(words);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).doesNotContain("NaN");
    JsonNode tree = new JsonMapper().readTree(said.out());
    assertThat(tree.path("format_version").asInt()).isEqualTo(1);
    return tree;
  }

  /// What it said, without the ends of lines.
  String flat() {
    return out.replaceAll("\\s+", " ");
  }
}
