package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of keys keeps the conventions, and what is derived from it is up to date.
@Tag("law")
class LanguageTest {
  private static void visit(Spec spec, List<Key> keys) {
    for (Key k : spec.keys()) {
      keys.add(k);
      switch (k.type()) {
        case Type.Body b -> visit(b.spec(), keys);
        case Type.ById b -> visit(b.spec(), keys);
        default -> {}
      }
    }
  }

  private static List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    visit(ScenarioKeys.SCENARIO, keys);
    return keys;
  }

  @Test
  void everyKeyEndsInItsUnit() {
    assertThat(keys()).hasSizeGreaterThan(100);
    for (Key k : keys()) {
      if (k.type() instanceof Type.Quantity q) {
        assertThat(k.name()).endsWith(q.unit().suffix());
      }
      assertThat(k.name()).matches("[a-z][a-z0-9_]*");
    }
  }

  @Test
  void everyKeySaysWhatItMeans() {
    assertThat(keys()).allMatch(k -> k.doc().endsWith("."));
  }

  @Test
  void everyDefaultIsAllowed() {
    for (Key k : keys()) {
      String text = k.defaultText();
      if (text != null) {
        Problems problems = new Problems();
        boolean plain = !(k.type() instanceof Type.Words);
        new DatumReader(problems).read(k, k.name(), new Tree.Leaf(Place.DEFAULT, text, plain));
        assertThat(problems.sorted()).isEmpty();
      }
    }
  }

  @Test
  void theJsonSchemaIsUpToDate() throws IOException {
    Docs.assertUpToDate("scenario.schema.json", SchemaWriter.write(), LanguageTest.class);
  }

  @Test
  void thePageOfKeysIsUpToDate() throws IOException {
    Docs.assertUpToDate("scenario-keys.md", KeyPage.write(), LanguageTest.class);
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(SchemaWriter.write());
  }

  static List<Path> shipped() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : List.of("scenarios", "catalog")) {
      try (Stream<Path> files = Files.walk(Project.home().resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void theSchemaAcceptsWhatShips(Path file) throws IOException {
    assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatShipsTellsEditorsWhereTheSchemaIs(Path file) throws IOException {
    String relative =
        file.resolveSibling("")
            .relativize(Project.home().resolve("docs/scenario.schema.json"))
            .toString();
    assertThat(Files.readString(file))
        .startsWith("# yaml-language-server: $schema=" + relative.replace('\\', '/') + "\n");
  }

  @Test
  void theSchemaTakesSharesAsAListAndById() {
    String share = "{ from: eye, to: emd, what: plots, delay_s: 20, outages_s: [[100, 160]] }";
    assertThat(shares("[" + share + "]")).isEmpty();
    assertThat(shares("{ hotline: " + share + " }")).isEmpty();
    assertThat(shares("[" + share.replace("plots", "plot") + "]")).isNotEmpty();
    assertThat(shares("[" + share.replace("delay_s", "delay") + "]")).isNotEmpty();
  }

  private static List<com.networknt.schema.Error> shares(String text) {
    return schema().validate(Written.SOUND + "shares: " + text + "\n", InputFormat.YAML);
  }

  @Test
  void theSchemaRefusesWhatTheLoaderRefuses() {
    assertThat(schema().validate(Written.SOUND, InputFormat.YAML)).isEmpty();
    List<String> broken =
        List.of(
            Written.with("salvo: 2", "salvo: 0"),
            Written.with("salvo: 2", "salvoo: 2"),
            Written.with("salvo: 2", "salvo: many"),
            Written.with("revisit_s: 2", "revisit_s: 2\n    cloud_top_km: 8"),
            Written.with("peak_power_w: 100000", "peak_power_w: 100000\n    mean_power_w: 20000"),
            Written.with("  land: {", "  My_Land: {"),
            Written.with("range: [0.001, 0.1]", "rnge: [0.001, 0.1]"));
    for (String text : broken) {
      assertThat(schema().validate(text, InputFormat.YAML)).isNotEmpty();
    }
  }
}
