package org.openemd.console.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.console.Runs;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;

@Tag("story")
class WhatIfTest {
  private static final String FLAGSHIP = "scenarios/emd-2009.yaml";
  private static final String REGION = "40,-10,65,40";
  private static final String BRDY = "sites.brdy.latitude_deg=45";
  private static final String SILOS = "sites.redzikowo.longitude_deg=5";

  @TempDir Path uploads = Path.of("");
  private WhatIf whatIf = make();

  private WhatIf make() {
    return new WhatIf(new Library(home(), uploads), 2);
  }

  private static Path home() {
    return java.util.Objects.requireNonNull(
        java.util.Objects.requireNonNull(Runs.file("short").getParent()).getParent());
  }

  @BeforeEach
  void open() {
    whatIf.close();
    whatIf = make();
  }

  @AfterEach
  void close() {
    whatIf.close();
  }

  private static MapQuestion question(
      String scenario, List<String> assume, List<String> set, @Nullable String threat) {
    List<String> threats = threat == null ? null : List.of(threat);
    return new MapQuestion(scenario, assume, set, null, threats, REGION, 5.0, null);
  }

  private MapPicture picture(String... set) {
    return given(whatIf.picture("me", question(FLAGSHIP, List.of(), List.of(set), null)));
  }

  private static <T> T given(Reply<T> reply) {
    assertThat(reply).isInstanceOf(Reply.Given.class);
    return ((Reply.Given<T>) reply).value();
  }

  private String wrong(MapQuestion q) {
    Reply<MapPicture> reply = whatIf.picture("me", q);
    assertThat(reply).isInstanceOf(Reply.Wrong.class);
    return String.join("\n", ((Reply.Wrong<MapPicture>) reply).problems());
  }

  private static List<AimCell> plainly(String... set) {
    Scenario s =
        ScenarioLoader.require(
            home().resolve(FLAGSHIP), new LoadOptions(List.of(), List.of(set), home()));
    AimGrid grid = new AimGrid(40, -10, 65, 40, 5);
    return FastMap.of(s, List.of(s.threats().getFirst()), grid, 1).footprint().cells();
  }

  private static byte[] shots(List<AimCell> cells) {
    byte[] shots = new byte[cells.size()];
    for (int i = 0; i < shots.length; i++) {
      shots[i] = (byte) (cells.get(i).reached() ? cells.get(i).shots() : 255);
    }
    return shots;
  }

  @Test
  void whateverWasMovedBeforeTheCellsAreThoseOfAMapMadeAnew() {
    picture();
    picture(BRDY);
    MapPicture both = picture(BRDY, SILOS, "doctrine.release_delay_s=120");
    List<AimCell> plain = plainly(BRDY, SILOS, "doctrine.release_delay_s=120");
    assertThat(Base64.getDecoder().decode(both.shots())).isEqualTo(shots(plain));
    byte[] kill = Base64.getDecoder().decode(both.killProbability());
    for (int i = 0; i < kill.length; i++) {
      double p = plain.get(i).killProbability();
      assertThat((kill[i] & 0xff) / 200.0)
          .isCloseTo(Double.isNaN(p) ? 255 / 200.0 : p, within(0.0026));
    }
    assertThat(both.took().kept()).isTrue();
    assertThat(Base64.getDecoder().decode(picture().shots())).isEqualTo(shots(plainly()));
  }

  @Test
  void whatIsGainedAndLostIsCountedFromTheScenarioAsWritten() {
    MapPicture base = picture();
    assertThat(base.people().gained()).isZero();
    MapPicture slow = picture("doctrine.release_delay_s=300");
    assertThat(slow.people().before()).isEqualTo(base.people().covered());
    assertThat(slow.people().gained()).isNegative();
    double sum = 0;
    for (MapPicture.CountryCount c : slow.countries()) {
      sum += c.people().gained();
    }
    assertThat(sum).isCloseTo(slow.people().gained(), within(1.0));
    assertThat(slow.scenarioHash()).isNotEqualTo(base.scenarioHash());
  }

  @Test
  void whatItIsComparedWithMayBeAnotherDefense() {
    MapQuestion q =
        new MapQuestion(
            FLAGSHIP,
            List.of(),
            List.of(),
            new MapQuestion.Before(List.of(), List.of("as_of=2009-as-it-was")),
            List.of(),
            REGION,
            5.0,
            null);
    MapPicture.Count people = given(whatIf.picture("me", q)).people();
    assertThat(people.before()).isZero();
    assertThat(people.gained()).isEqualTo(people.covered()).isPositive();
  }

  @Test
  void sitesStandWhereTheyWereMovedTo() {
    MapPicture moved = picture(BRDY, "sensors.forward-radar.site=redzikowo");
    assertThat(moved.sites())
        .filteredOn(s -> s.id().equals("brdy"))
        .singleElement()
        .satisfies(s -> assertThat(s.latitude()).isEqualTo(45));
    assertThat(moved.sites())
        .filteredOn(s -> s.id().equals("redzikowo"))
        .singleElement()
        .satisfies(
            s -> assertThat(s.has()).extracting("id").contains("redzikowo", "forward-radar"));
  }

  @Test
  void whatCannotBeMappedIsRefusedWithTheReason() {
    assertThat(wrong(question("scenarios/nowhere.yaml", List.of(), List.of(), null)))
        .contains("no scenario scenarios/nowhere.yaml");
    assertThat(wrong(question("../pom.xml", List.of(), List.of(), null))).contains("no scenario");
    assertThat(wrong(question(FLAGSHIP, List.of(), List.of(), "paris")))
        .contains("no group paris", "london");
    assertThat(wrong(question(FLAGSHIP, List.of(), List.of("sites.brdy.latitude_deg=95"), null)))
        .contains("sites.brdy.latitude_deg", "90");
    assertThat(wrong(question(FLAGSHIP, List.of("mda", "nobody"), List.of(), null)))
        .contains("nobody");
    assertThat(wrong(question("scenarios/emr-lost.yaml", List.of(), List.of(), null)))
        .contains("loses sites on the way", "--full-runs");
    MapQuestion fine = new MapQuestion(FLAGSHIP, null, null, null, null, null, 0.1, null);
    assertThat(wrong(fine)).contains("points", "take a larger step");
    MapQuestion lost = new MapQuestion(FLAGSHIP, null, null, null, null, "atlantis", 5.0, null);
    assertThat(wrong(lost)).contains("atlantis", "nato-europe-2009");
    MapQuestion odd = new MapQuestion(FLAGSHIP, null, null, null, null, "1,2,3", 5.0, null);
    assertThat(wrong(odd)).contains("S,W,N,E");
    MapQuestion much =
        new MapQuestion(
            FLAGSHIP, null, java.util.Collections.nCopies(61, BRDY), null, null, null, 5.0, null);
    assertThat(wrong(much)).contains("at most 60");
  }

  @Test
  void aScenarioThatHasChangedIsReadAnew() throws Exception {
    Path file = uploads.resolve("a".repeat(64) + ".yaml");
    Choice choice = new Choice("uploads/" + file.getFileName(), List.of(), List.of());
    String text = Files.readString(Runs.file("short"));
    Files.writeString(file, text);
    assertThat(given(whatIf.controls("me", choice)).title())
        .isEqualTo("One missile against Berlin");
    Files.writeString(file, text.replace("One missile against", "One rocket towards"));
    assertThat(given(whatIf.controls("me", choice)).title()).isEqualTo("One rocket towards Berlin");
  }

  @Test
  void theControlsNamePathsThatCanBeSet() {
    Choice choice = new Choice("scenarios/russian-cooperation.yaml", List.of("mda"), List.of());
    MapControls c = given(whatIf.controls("me", choice));
    assertThat(c.sites()).extracting(m -> m.site().id()).contains("brdy", "redzikowo", "gabala");
    assertThat(c.sliders())
        .extracting(MapControls.Slider::path)
        .contains(
            "interceptors.gbi-two-stage.burnout_speed_km_s",
            "sensors.emr.peak_power_w",
            "doctrine.release_delay_s");
    MapControls.Slider speed = c.sliders().getFirst();
    assertThat(List.of(speed.value(), speed.low(), speed.high())).containsExactly(6.3, 6.0, 9.0);
    assertThat(speed.argued()).isTrue();
    assertThat(speed.source()).contains("MDA");
    assertThat(c.switches())
        .extracting(MapControls.Switch::path)
        .contains("shares.gabala.active", "sensors.emr.active");
    assertThat(c.assumptions())
        .extracting(a -> a.name() + " " + a.on())
        .contains("mda true", "critics false");
    for (MapControls.Slider s : c.sliders()) {
      assertThat(s.low()).as(s.path()).isLessThan(s.high());
      MapQuestion q =
          question(choice.scenario(), choice.assume(), List.of(s.path() + "=" + s.high()), null);
      assertThat(whatIf.picture("me", q)).as(s.path()).isInstanceOf(Reply.Given.class);
    }
    for (MapControls.Switch s : c.switches()) {
      MapQuestion q =
          question(choice.scenario(), choice.assume(), List.of(s.path() + "=" + !s.on()), null);
      assertThat(whatIf.picture("me", q)).as(s.path()).isInstanceOf(Reply.Given.class);
    }
  }
}
