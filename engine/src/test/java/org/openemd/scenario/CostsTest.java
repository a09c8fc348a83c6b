package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.scenario.Costs.Basis;
import org.openemd.scenario.Costs.Price;
import org.openemd.scenario.Costs.Quantity;

/// Prices and what is paid for are read as written, and what cannot be is named where it stands.
@Tag("regression")
class CostsTest {
  private static final String RADAR =
      "name: a radar, status: notional, source: a test, "
          + "unit_million_usd: { value: 180, range: [170, 190], source: x, trust: read }";

  @TempDir Path folder = Path.of("");
  private Written written = new Written(Path.of(""));

  @BeforeEach
  void aProjectOfItsOwn() {
    written = new Written(folder);
  }

  private Loaded load(String element, String item) {
    String text =
        "cost_elements: { radar: { " + element + " } }\ncosts: { eye: { " + item + " } }\n";
    Path file = written.file("x.yaml", Written.SOUND + text);
    return ScenarioLoader.load(file, new LoadOptions(List.of(), List.of(), folder));
  }

  @Test
  void whatIsPaidForIsReadAsWritten() {
    Loaded loaded = load(RADAR, "element: radar, sensor: eye");
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    Costs costs = ((Loaded.Ok) loaded).scenario().costs();
    assertThat(costs.years()).isEqualTo(20);
    Costs.Item item = costs.items().getFirst();
    assertThat(item.quantity()).isEqualTo(new Quantity.OfSensor("eye"));
    assertThat(item.element().unit()).isEqualTo(new Price(170, 180, 190, Basis.READ, "x"));
    assertThat(item.element().operation()).isEqualTo(new Price(0, 0, 0, Basis.NOTIONAL, "a test"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "element: rader, sensor: eye            | is not among cost_elements; did you mean 'radar'?",
        "element: radar, sensor: ey             | is not among sensors; did you mean 'eye'?",
        "element: radar, battery: silos         | is not among batteries",
        "element: radar, threat: atack          | is not among threats; did you mean 'attack'?",
        "element: radar, count: -1              | -1 is out of range; expected a whole number from 0 to 10000",
        "element: radar, count: 1, sensor: eye  | sensor",
        "element: radar                         | missing required key: one of 'battery'",
      })
  void whatCannotBePaidForIsNamed(String item, String message) {
    assertRefused(load(RADAR, item), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-5 | x.yaml:91: cost_elements.radar.unit_million_usd: -5 million USD is out of range; expected a number from 0 to 1000000 million USD",
        "{ value: 5, range: [9, 2] } | [9, 2] is not a range; expected [lowest, highest]",
        "{ value: 5, range: [6, 7] } | 5 million USD lies outside its own range [6, 7]",
        "{ value: 5, trust: heard }  | 'heard' is not one of read, open, notional, calibrated",
      })
  void aPriceThatCannotBeIsNamed(String price, String message) {
    String element = "name: a radar, status: notional, source: a test, unit_million_usd: " + price;
    assertRefused(load(element, "element: radar, sensor: eye"), message);
  }

  private static void assertRefused(Loaded loaded, String message) {
    assertThat(loaded).isInstanceOf(Loaded.Rejected.class);
    assertThat(((Loaded.Rejected) loaded).problems()).anyMatch(p -> p.text().contains(message));
  }
}
