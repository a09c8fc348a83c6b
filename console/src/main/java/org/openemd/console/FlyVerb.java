package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `emd fly`: one vehicle flown to an aim, to its farthest reach or all around; a reported flight checked.
final class FlyVerb implements Verb {
  @Override
  public String name() {
    return "fly";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("VEHICLE")
            .type(String.class)
            .description("An id of the catalog (see --list), FILE.yaml or FILE.yaml#id.")
            .build());
    aims(spec);
    observations(spec);
    physics(spec);
    Words.addVehicleComposition(spec);
    spec.addOption(Words.option("--out", "DIR", "Also write files: data, drawings, a page."));
    spec.addOption(Words.flag("--force", "Write over the files of another flight in DIR."));
    spec.addOption(Words.format("the answer"));
    spec.usageMessage()
        .description("One vehicle: an aimed flight, the farthest reach; a reported flight checked.")
        .customSynopsis(
            "emd fly VEHICLE --from LAT,LON --to LAT,LON [--loft DEG|steep|flat | --apogee-km H]",
            "               [--met-by SCENARIO]",
            "       emd fly VEHICLE --from LAT,LON --azimuth DEG --max-range",
            "       emd fly VEHICLE --from LAT,LON --reach [--bearings N] [--out DIR]",
            "       emd fly --observed-apogee-km H --observed-range-km R [--observed-time-s T]",
            "               [--from LAT,LON [--azimuth DEG]]",
            "       emd fly FILE.yaml#BODY",
            "       emd fly --list")
        .footer(
            "  emd fly irbm --from 38.08,46.29 --to 51.507,-0.128",
            "  emd fly icbm-liquid --from central-iran --reach --out runs/icbm-reach",
            "  emd fly --observed-apogee-km 770 --observed-range-km 3700 --observed-time-s 1140");
  }

  private static void aims(CommandSpec spec) {
    spec.addOption(
        Words.option("--from", "LAT,LON", "Launch place, degrees north and east, or a site's id."));
    spec.addOption(Words.option("--to", "LAT,LON", "Aim, degrees north and east, or a site's id."));
    spec.addOption(
        Words.option(
            "--loft",
            "DEG|steep|flat",
            "Climb at burnout, or the steep or flat flight at full burn; least energy if not said."));
    spec.addOption(Words.option("--apogee-km", "H", "The flight to the aim with this apogee."));
    spec.addOption(
        Words.option(
            "--met-by",
            "SCENARIO",
            "How fast the interceptors of its batteries must be to meet the flight to the aim."));
    spec.addOption(
        Words.option("--azimuth", "DEG", "Direction of the launch, clockwise from north."));
    spec.addOption(Words.flag("--max-range", "The farthest flight along the azimuth."));
    spec.addOption(Words.flag("--reach", "The farthest flights all around."));
    spec.addOption(Words.option("--bearings", "N", "Directions of --reach; 72 if not said."));
    spec.addOption(Words.flag("--list", "The vehicles of the catalog."));
  }

  private static void observations(CommandSpec spec) {
    spec.addOption(
        Words.option("--observed-apogee-km", "H", "Apogee of a reported flight, as printed."));
    spec.addOption(
        Words.option("--observed-range-km", "R", "Range of a reported flight, as printed."));
    spec.addOption(
        Words.option("--observed-time-s", "T", "Time of a reported flight, as printed."));
  }

  private static void physics(CommandSpec spec) {
    spec.addOption(
        Words.option("--earth", "wgs84|sphere", "Shape of the Earth; wgs84 if not said."));
    spec.addOption(
        Words.option("--rotation", "on|off", "Whether the Earth turns; on if not said."));
    spec.addOption(Words.option("--gravity", "point|j2|j4", "Its gravity; j4 if not said."));
    spec.addOption(Words.option("--drag", "on|off", "Whether there is air; on if not said."));
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    String command = "emd " + String.join(" ", words.originalArgs());
    return FlyService.carryOut(FlyWords.read(words), command, talk);
  }
}
