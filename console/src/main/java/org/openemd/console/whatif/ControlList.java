package org.openemd.console.whatif;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.console.library.Choice;
import org.openemd.scenario.Assumptions;
import org.openemd.scenario.DisputedValue;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.Type;
import org.openemd.scenario.Variable;
import org.openemd.scenario.Variants;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;

/// Lists what can be moved in a scenario.
record ControlList(Variants variants) {
  private static final double STEPS = 100; // [1] of a slider, about
  private static final double WIDE = 4; // [1] where nobody argues

  MapControls controls(Choice choice, Path home, Atlas atlas) {
    Scenario s = variants.base();
    return new MapControls(
        choice.scenario(),
        s.title(),
        s.hash(),
        MovedPlaces.of(variants, List.of(), s).stream().map(this::movable).toList(),
        sliders(s),
        switches(s),
        Assumptions.all(home).stream()
            .map(a ->
                new MapControls.AssumptionSwitch(
                    a.name(), a.title(), choice.assume().contains(a.name())))
            .toList(),
        s.threats().stream().map(ControlList::threat).toList(),
        atlas.groups().stream().map(g -> new MapControls.Region(g.id(), g.name())).toList());
  }

  private static MapControls.Threat threat(ThreatGroup t) {
    return new MapControls.Threat(t.id(), t.name(), t.vehicle().name(), t.launchName(), t.count());
  }

  private MapControls.Movable movable(MapPicture.Site site) {
    String path = "sites." + site.id();
    return new MapControls.Movable(
        site,
        path + ".latitude_deg",
        path + ".longitude_deg",
        text(path + ".status"),
        text(path + ".source"));
  }

  private String text(String path) {
    return MovedPlaces.text(variants, path);
  }

  private List<MapControls.Slider> sliders(Scenario s) {
    Stream<@Nullable Slider> speeds =
        s.weapons().stream()
            .filter(w -> w.battery().inventory() > 0)
            .map(WeaponSite::battery)
            .map(b -> b.interceptor())
            .distinct()
            .map(i ->
                slider(
                    "interceptors." + i.id() + ".burnout_speed_km_s", "burnout_speed", i.name()));
    Stream<@Nullable Slider> powers = s.radars().stream().filter(Radar::active).map(r -> power(r));
    Stream<@Nullable Slider> delay =
        Stream.of(slider("doctrine.release_delay_s", "release_delay", ""));
    return Stream.of(speeds, powers, delay)
        .flatMap(x -> x)
        .filter(Objects::nonNull)
        .map(x -> x.bound(argument(s, x.path())))
        .toList();
  }

  private @Nullable Slider power(Radar r) {
    Slider peak = slider("sensors." + r.id() + ".peak_power_w", "radar_power", r.name());
    return peak != null
        ? peak
        : slider("sensors." + r.id() + ".mean_power_w", "radar_power", r.name());
  }

  private @Nullable Slider slider(String path, String kind, String of) {
    Variable v = variants.variable(path);
    return v == null || v.value().isEmpty() || !(v.key().type() instanceof Type.Quantity q)
        ? null
        : new Slider(path, kind, of, v, q);
  }

  private static String argument(Scenario s, String path) {
    return s.disputed().stream()
        .filter(d -> d.path().equals(path))
        .map(DisputedValue::source)
        .findFirst()
        .orElse("");
  }

  private record Slider(String path, String kind, String of, Variable v, Type.Quantity q) {
    MapControls.Slider bound(String source) {
      double value = Double.parseDouble(v.value());
      double low = v.hasRange() ? Math.min(v.low(), value) : Math.max(q.min(), value / WIDE);
      double high = v.hasRange() ? Math.max(v.high(), value) : Math.min(q.max(), value * WIDE);
      return new MapControls.Slider(
          path,
          kind,
          of,
          q.unit().symbol(),
          value,
          low,
          high,
          step((high - low) / STEPS),
          v.hasRange(),
          q.min(),
          q.max(),
          source);
    }
  }

  /// The next of 1, 2, 5 times a power of ten.
  private static double step(double rough) {
    double ten = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(rough, 1e-6))));
    double times = rough / ten;
    return ten * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
  }

  private List<MapControls.Switch> switches(Scenario s) {
    List<MapControls.Switch> all = new ArrayList<>();
    for (String id : variants.ids("shares")) {
      all.add(share("shares." + id, id));
    }
    for (Radar r : s.radars()) {
      String path = "sensors." + r.id();
      all.add(
          new MapControls.Switch(
              path + ".active",
              "radar",
              r.name(),
              "",
              "",
              "",
              null,
              r.active(),
              text(path + ".source")));
    }
    return all;
  }

  private MapControls.Switch share(String path, String id) {
    String delay = text(path + ".delay_s");
    return new MapControls.Switch(
        path + ".active",
        "share",
        id,
        text(path + ".from"),
        text(path + ".to"),
        text(path + ".what"),
        delay.isEmpty() ? null : Double.valueOf(delay),
        text(path + ".active").equals("true"),
        text(path + ".source"));
  }
}
