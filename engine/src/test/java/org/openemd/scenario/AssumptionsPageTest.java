package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Wgs84;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.math.Unit;

/// The three assumption sets speak of the same values, so that any of them can be switched by itself, and `docs/assumptions.md` holds them side by
/// side. That page is written by this class when run with `-Demd.update`, and checked otherwise.
@Tag("law")
class AssumptionsPageTest {
  private static final String SPEED = "interceptors.gbi-two-stage.burnout_speed_km_s";
  private static final Assumptions MDA = set("mda");
  private static final Assumptions CRITICS = set("critics");
  private static final Assumptions MIDDLE = set("middle");

  private static Assumptions set(String name) {
    return Assumptions.all(Project.home()).stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Assumptions.Value of(Assumptions set, String path) {
    return set.values().stream().filter(v -> v.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void allSetsSpeakOfTheSameValuesInTheSameOrder() {
    List<String> paths = paths();
    assertThat(paths).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    for (Assumptions set : List.of(CRITICS, MIDDLE)) {
      assertThat(set.values()).extracting(Assumptions.Value::path).isEqualTo(paths);
    }
  }

  private static List<String> paths() {
    return MDA.values().stream().map(Assumptions.Value::path).toList();
  }

  @Test
  void everyValueHasASourceAndTheRangeOfTheWholeArgument() {
    for (String path : paths()) {
      Assumptions.Value mda = of(MDA, path);
      for (Assumptions.Value v : List.of(mda, of(CRITICS, path), of(MIDDLE, path))) {
        assertThat(v.source()).as(path).isNotBlank();
        assertThat(v.trust()).as(path).isNotBlank();
        assertThat(v.low()).as(path).isEqualTo(mda.low()).isLessThanOrEqualTo(v.number());
        assertThat(v.high()).as(path).isEqualTo(mda.high()).isGreaterThanOrEqualTo(v.number());
      }
      assertThat(mda.number()).as(path).isNotEqualTo(of(CRITICS, path).number());
    }
  }

  @Test
  void theMiddleIsHalfwayInDecibelsForPowersAndCrossSections() {
    for (String path : paths()) {
      double mda = of(MDA, path).number();
      double critics = of(CRITICS, path).number();
      boolean decibels = path.endsWith("_w") || path.endsWith("_m2");
      double halfway = decibels ? StrictMath.sqrt(mda * critics) : (mda + critics) / 2;
      // three digits are written
      assertThat(of(MIDDLE, path).number()).as(path).isCloseTo(halfway, within(2e-3 * halfway));
    }
  }

  @Test
  void whereAShippedFileGivesARangeItIsTheSame() {
    for (String path : paths()) {
      Explanation own = own(path);
      if (!own.range().isEmpty()) {
        Assumptions.Value mda = of(MDA, path);
        String range = new Setting.Range(mda.low(), mda.high()).text();
        assertThat(own.range()).as(path).isEqualTo(range);
      }
    }
  }

  @Test
  void anExplanationShowsWhatEachSetSays() {
    Explanation e = explained("emd-2009", "threats.london.warhead_rcs_x_m2");
    assertThat(e.opinions())
        .extracting(Explanation.Opinion::assumption)
        .containsExactly("critics", "mda", "middle");
    assertThat(e.opinions()).allMatch(o -> o.path().equals("threats.london.warhead_rcs_x_m2"));
  }

  /// What the shipped files say by themselves: the flagship scenario, or that with ships.
  private static Explanation own(String path) {
    for (String scenario : List.of("emd-2009", "layers")) {
      Composition all = composed(scenario);
      List<String> paths = EveryPath.is(path) ? EveryPath.paths(all, path) : List.of(path);
      if (!paths.isEmpty() && all.entry(paths.getFirst()) != null) {
        return explained(scenario, paths.getFirst());
      }
    }
    throw new AssertionError(path);
  }

  private static Composition composed(String scenario) {
    return switch (ScenarioLoader.compose(Project.scenario(scenario), LoadOptions.NONE, false)) {
      case ScenarioLoader.Outcome.Sound s -> s.composed().composition();
      case ScenarioLoader.Outcome.Unsound u -> throw new AssertionError(u.problems().toString());
    };
  }

  private static Explanation explained(String scenario, String path) {
    return Explainer.explain(Project.scenario(scenario), LoadOptions.NONE, path)
            instanceof Explained.Value v
        ? v.explanation()
        : fail(path);
  }

  private static Explanation fail(String path) {
    throw new AssertionError(path);
  }

  @Test
  void thePageHoldsThemSideBySide() throws IOException {
    Path page = Project.home().resolve("docs/assumptions.md");
    String text = page();
    if (System.getProperty("emd.update") != null) {
      Files.writeString(page, text);
    }
    assertThat(page)
        .as("write it with: mvn -pl engine test -Dtest=AssumptionsPageTest -Demd.update")
        .hasContent(text);
  }

  private static String page() {
    StringBuilder table = new StringBuilder();
    StringBuilder reasons = new StringBuilder();
    for (String path : paths()) {
      Assumptions.Value mda = of(MDA, path);
      Assumptions.Value critics = of(CRITICS, path);
      Assumptions.Value middle = of(MIDDLE, path);
      Explanation own = own(path);
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %s | %s | %s | %s to %s |\n",
              path,
              own.value(),
              mda.value(),
              middle.value(),
              critics.value(),
              Numbers.text(mda.low()),
              Numbers.text(mda.high())));
      reasons.append("**`").append(path).append("`** ").append(own.doc()).append("\n\n");
      say(reasons, "The agency", mda);
      say(reasons, "The critics", critics);
      say(reasons, "The middle", middle);
      reasons.append('\n');
    }
    return PAGE.replace("{table}", table)
        .replace("{speed}", speed())
        .replace("{reasons}", reasons.toString().stripTrailing() + "\n");
  }

  private static void say(StringBuilder page, String who, Assumptions.Value v) {
    page.append("- ").append(who).append(", ").append(v.value());
    page.append(v.unit().isEmpty() || v.unit().equals("1") ? "" : " " + v.unit());
    page.append(v.trust().equals("notional") ? " (notional): " : ": ");
    page.append(v.source()).append(".\n");
  }

  /// What 6.3 km/s means, in both ways of meaning it.
  private static String speed() {
    double v = of(MDA, SPEED).number() * 1000;
    ReferenceFlyout.Scaled s =
        ReferenceFlyout.scaleTo(Catalog.vehicle(Project.home(), "gbi-two-stage"), v);
    double height = s.altitude();
    return String.format(
        Locale.ROOT,
        "On the reference fly-out of the catalog %.1f km/s is reached %.0f km up; referred to the ground (what is left if the climb is given back) that is %.1f km/s,\n"
            + "and %.1f km/s referred to the ground is %.1f km/s up there.",
        v / 1000,
        height / 1000,
        referred(v, height, 1) / 1000,
        v / 1000,
        referred(v, height, -1) / 1000);
  }

  /// Speed on the ground with the same energy as one up there (1), or the reverse (-1); on a round Earth that does not turn.
  private static double referred(
      @Unit("m/s") double speed, @Unit("m") double height, @Unit("1") int way) {
    double r = Wgs84.A;
    double climb = 2 * Wgs84.GM * (1 / r - 1 / (r + height));
    return StrictMath.sqrt(speed * speed + way * climb);
  }

  private static final String PAGE =
      """
      # What is disputed, side by side

      Written by a test (`AssumptionsPageTest`) from `assumptions/`; do not edit. `--assume mda`, `--assume critics` or `--assume middle` lays one column over a scenario; `--set PATH=VALUE` switches a single value;
      `emd explain SCENARIO PATH` says what each set says of it, with its source. All three speak of the same values, so that one can be moved from one side to the other while the rest stays.
      Only what a side said in public stands here, or where what it would like is plain; what nobody disputes does not, whatever its uncertainty (`range:` in the catalog). A `*` means every entry that can say this.
      A value for an interceptor, a radar or a missile that a scenario lacks is left aside; one that no scenario and no file of the catalog knows is a mistake, and so is an empty set.

      | value | as shipped | agency | middle | critics | argued |
      |---|---|---|---|---|---|
      {table}
      ## Why the middle is where it is

      `middle` is halfway, value by value: in decibels (the geometric mean) for powers and cross sections, since ranges go with their fourth root, and in the value's own unit for the rest. That is a rule, so that nobody picks; it is not
      where the truth is likeliest. Some questions have no middle: one sentence about 170 kW means the peak or the mean, and the elements of the radar are large or small. What this project holds for likeliest
      stands under *as shipped*, with its reasons in the catalog.

      What either side claimed in public is computed under each of the three: rows `claim-` of [the ledger](validation.md), with the assumption that decides where a claim is not met.

      Where a side named no figure, it has the end of the range that serves its case, marked notional. That exaggerates the distance between the two: no one person holds all of a column.

      ## What burnout speed means

      {speed}
      Nobody said which was meant by 6.3. Here it is the speed over ground at burnout; the other reading is `--set interceptors.gbi-two-stage.burnout_speed_km_s=6.0`, the low end of the range. What the speed decides: [Russia's concern](russia-concern.md).

      ## Who says so

      {reasons}\
      """;
}
