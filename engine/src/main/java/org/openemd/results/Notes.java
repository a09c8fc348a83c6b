package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.command.InterceptorType;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.run.Event;
import org.openemd.run.EventType;
import org.openemd.run.RunRecord;
import org.openemd.run.Sentence;
import org.openemd.run.ShotRecord;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.Radar;
import org.openemd.world.World;

/// What to keep in mind of a run: definitions, neglects, luck; in plain sentences that are printed with every result.
final class Notes {
  private Notes() {}

  static List<String> of(RunRecord run, List<RadarUse> radarUses) {
    Scenario scenario = run.scenario();
    List<String> notes = new ArrayList<>(burnouts(scenario));
    run.events().stream().filter(Notes::loss).forEach(e -> notes.add(loss(run, e)));
    radarUses.forEach(u -> notes.add(use(scenario, u)));
    notes.add(sides(scenario) + "; the booster under thrust looks like its warhead.");
    run.links().stream().filter(u -> !u.link().home()).forEach(u -> share(u).ifPresent(notes::add));
    notes.add("Satellites know where they are; clouds have one height, and the Sun blinds nobody.");
    notes.add("Interceptors and the debris of a hit are not seen by the radars.");
    notes.add("Every kill vehicle is notional.");
    if (!run.shots().isEmpty()) {
      notes.add(luck(run.shots()));
    }
    return List.copyOf(notes);
  }

  private static boolean loss(Event e) {
    return e.type() == EventType.SITE_LOST || e.type() == EventType.SITE_RESTORED;
  }

  private static String loss(RunRecord run, Event e) {
    double first = run.world().threats().stream().mapToDouble(World.Threat::launch).min().orElse(0);
    return Sentence.of(
        "At %.0f s, %.0f s after the first launch, %s.", e.time(), e.time() - first, e.detail());
  }

  // Of a share that carries all it is given there is nothing to say.
  private static Optional<String> share(RunRecord.LinkUse u) {
    if (u.delivered() == 0 && u.lost() == 0) {
      String what = u.link().carries().word();
      return Optional.of(
          Sentence.of(
              "Nothing came over the share %s (%s): there was none to send.", u.link().id(), what));
    }
    return u.lost() == 0
        ? Optional.empty()
        : Optional.of(
            Sentence.of("The share %s lost %d of %d reports.", u.link().id(), u.lost(), u.sent()));
  }

  private static String sides(Scenario scenario) {
    boolean byAspect =
        scenario.threats().stream()
            .map(ThreatGroup::warhead)
            .anyMatch(w -> w.x().byAspect() || w.low().byAspect());
    return byAspect
        ? "A warhead shows radars the side that its notional attitude turns to them; spent stages and debris tumble and show their mean"
        : "Bodies look the same to radars from every side";
  }

  // A radar that has too little time is a reason like any other.
  private static String use(Scenario scenario, RadarUse u) {
    String name =
        scenario.radars().stream()
            .filter(r -> r.id().equals(u.sensor()))
            .map(Radar::name)
            .findFirst()
            .orElse(u.sensor());
    if (u.asked() == 0) {
      return Sentence.of("The %s had nothing to track.", name);
    }
    String served =
        u.unserved() == 0
            ? Sentence.of("found time for all %d looks", u.asked())
            : Sentence.of("could not serve %d of %d looks", u.unserved(), u.asked());
    return Sentence.of(
        "The %s spent %.0f %% of its time on tracks while it had any (%.0f %% at most) and %s.",
        name, 100 * u.tracking(), 100 * u.peak(), served);
  }

  // What "burnout speed" means moves conclusions, so it is said with every result.
  private static List<String> burnouts(Scenario scenario) {
    return scenario.weapons().stream()
        .map(w -> w.battery().interceptor())
        .distinct()
        .map(Notes::burnout)
        .toList();
  }

  private static String burnout(InterceptorType i) {
    return Sentence.of(
        "The %s burns out at %.1f km/s over ground, %.0f km up, on the reference fly-out (from %.0f N at sea level, due"
            + " north, climbing at %.0f degrees at burnout); for that every stage's specific impulse is multiplied by %.3f.",
        i.name(),
        i.burnoutSpeed() / 1000,
        i.burnoutAltitude() / 1000,
        ReferenceFlyout.SITE.latitudeDegrees(),
        StrictMath.toDegrees(ReferenceFlyout.FLIGHT_PATH_ANGLE),
        i.impulseFactor());
  }

  // A reader of one run must know how ordinary its luck was.
  private static String luck(List<ShotRecord> shots) {
    long lost = shots.stream().filter(s -> s.end() == ShotRecord.End.LOST).count();
    double expected =
        shots.stream().mapToDouble(s -> 1 - s.shot().vehicle().reliability().works()).sum();
    return Sentence.of(
        "One run is one draw: of %d interceptors fired %d failed%s, where %.1f are expected.",
        shots.size(), lost, lost == 0 ? "" : " (" + Failures.words(shots) + ")", expected);
  }
}
