package org.openemd.console;

import java.util.ArrayList;
import java.util.List;
import org.openemd.results.BodyPath;
import org.openemd.results.BrokenLink;
import org.openemd.results.Falls;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcome;
import org.openemd.results.Quality;
import org.openemd.results.RunResult;
import org.openemd.results.ThreatResult;
import org.openemd.run.Event;
import org.openemd.run.RunKey;

/// What may become of {@link SampleRun}: blind, without an attack, or many times over.
public final class SampleVariants {
  private SampleVariants() {}

  /// A run in which nothing was seen and nothing fired back.
  public static RunResult blind() {
    RunResult r = SampleRun.run();
    List<ThreatResult> missed = new ArrayList<>();
    for (ThreatResult t : r.threats()) {
      missed.add(
          new ThreatResult(
              t.id(),
              t.group(),
              Outcome.LEAKED,
              BrokenLink.NOT_SEEN,
              "No sensor was switched on.",
              t.launch(),
              t.burnout(),
              t.flightTime(),
              t.apogee(),
              Double.NaN,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              0,
              0,
              List.of(),
              Double.NaN,
              Double.NaN,
              SampleRun.LONDON,
              80,
              List.of(),
              List.of()));
    }
    List<BodyPath> attack =
        r.bodies().stream().filter(b -> !b.kind().equals("INTERCEPTOR")).toList();
    return unanswered(r, 2, missed, attack);
  }

  /// A run in which nobody attacked.
  public static RunResult quiet() {
    return unanswered(SampleRun.run(), 1, List.of(), List.of());
  }

  /// A run in which no sensor and no interceptor did anything.
  private static RunResult unanswered(
      RunResult r, long seed, List<ThreatResult> threats, List<BodyPath> bodies) {
    return new RunResult(
        r.scenario(),
        new RunKey(seed, 0),
        threats,
        r.batteries(),
        List.of(),
        List.of(),
        List.of(),
        bodies,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Quality.NONE,
        List.of(),
        SamplePicture.of(List.of()),
        Falls.NONE,
        List.of(),
        List.of());
  }

  /// The same attack so many times over.
  public static RunResult raid(int times) {
    RunResult r = SampleRun.run();
    List<ThreatResult> many = new ArrayList<>();
    List<InterceptorResult> shots = new ArrayList<>();
    List<BodyPath> paths = new ArrayList<>();
    List<Event> log = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String wave = "-wave-" + i;
      r.threats().forEach(t -> many.add(named(t, t.id() + wave)));
      r.interceptors().forEach(s -> shots.add(named(s, s.id() + wave, s.target() + wave)));
      r.bodies()
          .forEach(b ->
              paths.add(
                  new BodyPath(b.id() + wave, b.kind(), b.owner() + wave, b.path(), b.end())));
      log.addAll(r.events());
    }
    return new RunResult(
        r.scenario(),
        r.key(),
        many,
        r.batteries(),
        shots,
        log,
        r.orders(),
        paths,
        r.tracks(),
        r.sensorTimes(),
        r.notes(),
        r.predictions(),
        r.radarUses(),
        r.carried(),
        r.quality(),
        r.plans(),
        r.picture(),
        r.falls(),
        List.of(),
        List.of());
  }

  private static ThreatResult named(ThreatResult t, String id) {
    return new ThreatResult(
        id,
        t.group(),
        t.outcome(),
        t.brokenLink(),
        t.reason(),
        t.launch(),
        t.burnout(),
        t.flightTime(),
        t.apogee(),
        t.detected(),
        t.tracked(),
        t.earliestRelease(),
        t.lastUsefulLaunch(),
        t.decisionTime(),
        t.feasibleShots(),
        t.shots(),
        t.windows(),
        t.intercepted(),
        t.interceptAltitude(),
        t.impact(),
        t.missFromAim(),
        t.chain(),
        t.engaged());
  }

  private static InterceptorResult named(InterceptorResult s, String id, String target) {
    return new InterceptorResult(
        id,
        s.battery(),
        target,
        s.track(),
        s.launch(),
        s.intercept(),
        s.missDistance(),
        s.closingSpeed(),
        s.flightTime(),
        s.altitude(),
        s.handoverError(),
        s.divertUsed(),
        s.result(),
        s.failed(),
        s.factors());
  }
}
