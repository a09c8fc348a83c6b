package org.openemd.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openemd.campaign.AimMap;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.compare.Option;
import org.openemd.campaign.compare.Region;
import org.openemd.campaign.compare.Regions;
import org.openemd.campaign.compare.View;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.console.export.RunFolder;
import org.openemd.console.report.AimMapPage;
import org.openemd.console.report.ClaimsTable;
import org.openemd.console.report.CompareAnswer;
import org.openemd.console.report.CompareFill;
import org.openemd.console.report.MapAnswer;
import org.openemd.console.report.Template;
import org.openemd.ledger.Finding;
import org.openemd.ledger.Ledger;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// A text filled with what a comparison found: `emd compare --fill NAME.template.md`.
final class CompareDocument {
  private static final String END = ".template.md";
  private static final long LONGEST = 1_000_000; // bytes
  private static final double STEP = 1; // [deg] of its maps

  private final Path template;
  private final String text;
  private final List<View> views;
  private final int threads;
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  private CompareDocument(Path template, String text, List<View> views, int threads) {
    this.template = template;
    this.text = text;
    this.views = views;
    this.threads = threads;
  }

  /// A map to be drawn.
  private record Picture(Option option, String region) {}

  /// Reads a template, and refuses it where it names options or views that are not compared.
  static CompareDocument read(Path template, List<View> views, int threads) {
    if (!template.toString().endsWith(END) || !Files.isRegularFile(template)) {
      throw wrong("--fill is \"" + template + "\"; it must be a file NAME" + END);
    }
    try {
      if (Files.size(template) > LONGEST) {
        throw wrong("--fill: " + template + " is longer than " + LONGEST + " bytes");
      }
      CompareDocument d = new CompareDocument(template, Files.readString(template), views, threads);
      d.requireKnown();
      return d;
    } catch (IOException e) {
      throw wrong("--fill: cannot read " + template + " as UTF-8 text");
    }
  }

  // Before anything is computed, as far as words alone tell.
  private void requireKnown() {
    List<String> problems =
        Template.fill(text, template.toString(), w -> Optional.of(w).filter(this::maybe))
            .problems();
    if (!problems.isEmpty()) {
      throw new WrongInput(problems);
    }
  }

  private boolean maybe(String words) {
    String[] w = words.split(" +", -1);
    return switch (w[0]) {
      case "command", "claims" -> w.length == 1;
      case "section" ->
          w.length == 2
              ? CompareFill.SECTIONS.contains(w[1])
              : w.length == 3
                  && CompareFill.SECTIONS_OF_A_VIEW.contains(w[1])
                  && view(w[2]).isPresent();
      case "figure" -> w.length >= 4 && option(w[1], w[2]).isPresent();
      case "map" -> w.length == 4 && option(w[1], w[2]).isPresent() && isRegion(w[3]);
      default -> false;
    };
  }

  private static boolean isRegion(String id) {
    return id.equals(Regions.EUROPE) || id.equals(Regions.UNITED_STATES);
  }

  private Optional<View> view(String name) {
    return views.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  private Optional<Option> option(String id, String view) {
    return view(view).flatMap(v -> v.options().stream().filter(o -> o.id().equals(id)).findFirst());
  }

  /// Writes the text and its maps beside the template.
  void write(CompareAnswer answer, Atlas atlas, List<Region> regions, Talk talk) {
    String name = name();
    CompareFill fill = new CompareFill(answer, (of, r) -> picture(of, r, regions), this::claims);
    Template.Filled filled = Template.fill(text, template.toString(), fill::of);
    if (!filled.problems().isEmpty()) {
      throw new WrongInput(filled.problems());
    }
    List<RunFolder.Entry> files = new ArrayList<>();
    files.add(new RunFolder.Entry(name + ".md", filled::text));
    pictures.forEach((file, p) -> {
      String svg = drawing(p, atlas, regions);
      files.add(new RunFolder.Entry(name + "/" + file, () -> svg));
    });
    Path folder = template.toAbsolutePath().normalize().resolveSibling(".").normalize();
    try {
      RunFolder.write(files, folder, () -> {});
    } catch (IOException failure) {
      throw wrong("--fill: cannot write " + folder + ": " + RunFolder.why(failure));
    }
    String maps = pictures.isEmpty() ? "." : " and its maps.";
    talk.err().println("Written: " + template.resolveSibling(name + ".md") + maps);
  }

  private String name() {
    String file = String.valueOf(template.getFileName());
    return file.substring(0, file.length() - END.length());
  }

  private Optional<String> picture(String of, String region, List<Region> regions) {
    String[] w = of.split(" ", -1);
    Optional<Region> where = regions.stream().filter(r -> r.id().equals(region)).findFirst();
    return option(w[0], w[1])
        .filter(o -> where.isPresent())
        .map(o -> {
          String file = w[0] + "-" + w[1] + "-" + region + ".svg";
          pictures.put(file, new Picture(o, region));
          String says =
              "Map of " + where.get().name() + ": where " + w[0] + " has shots, under " + w[1];
          return "![" + says + "](" + name() + "/" + file + ")";
        });
  }

  private String drawing(Picture p, Atlas atlas, List<Region> regions) {
    Region r = regions.stream().filter(x -> x.id().equals(p.region())).findFirst().orElseThrow();
    Scenario s = p.option().scenario();
    AimGrid fine =
        Region.of(atlas, r.id(), STEP).grid(); // the same whatever the step of the comparison
    List<ThreatGroup> missiles = s.threats().stream().filter(r::isAimedAtBy).toList();
    FastMap map = FastMap.of(s, missiles, fine, threads);
    AimMap drawn = new AimMap(s, missiles, map.footprint());
    Census people = Census.ofCities(fine, atlas);
    return AimMapPage.svg(
        MapAnswer.of(drawn, Optional.empty(), "", atlas, people, "people in cities"));
  }

  // Under the sets that are views here; those of other sets are left out.
  private String claims() {
    List<String> sets = views.stream().map(View::name).toList();
    if (!(Ledger.read(Vehicles.home(Composition.plain())) instanceof Ledger.Read.Whole whole)) {
      throw wrong("--fill: the ledger cannot be read; see emd ledger");
    }
    List<Finding> findings =
        whole.ledger().rows().stream()
            .filter(r -> r.id().startsWith(ClaimsTable.PREFIX))
            .filter(r -> sets.contains(r.id().substring(r.id().lastIndexOf('-') + 1)))
            .map(whole.ledger()::finding)
            .toList();
    return ClaimsTable.markdown(findings, sets);
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
