package org.openemd.console.post;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Opportunity;
import org.openemd.command.Outlook;
import org.openemd.command.Stock;
import org.openemd.math.Matrix;
import org.openemd.run.Event;
import org.openemd.run.OwnInterceptor;
import org.openemd.run.Situation;
import org.openemd.tracking.ImpactPredictor;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;

/// Makes frames of what the command posts know.
final class FrameMaker {
  private FrameMaker() {}

  /// @param told how many of the events are told already
  static StateFrame of(
      long number, Situation s, StateFrame.Heading h, List<Wish.Order> pending, int told) {
    Set<Integer> threatening = new TreeSet<>();
    s.threats().forEach(o -> threatening.add(o.track().number()));
    return new StateFrame(
        number,
        h.phase(),
        s.time(),
        s.end(),
        h.pace(),
        h.paused(),
        h.commander(),
        h.note(),
        s.threats().stream().map(o -> threat(o, s.time())).toList(),
        s.picture().stream()
            .filter(t -> !threatening.contains(t.number()))
            .map(FrameMaker::tracked)
            .toList(),
        s.interceptors().stream().map(FrameMaker::flying).toList(),
        s.stocks().stream().map(FrameMaker::magazine).toList(),
        pending,
        told,
        s.events().stream().skip(told).map(FrameMaker::news).toList());
  }

  private static StateFrame.Tracked tracked(Track t) {
    Matrix place = t.covariance().block(0, 0, 3, 3);
    return new StateFrame.Tracked(
        t.number(),
        t.state(),
        place,
        Math.sqrt(place.trace()),
        t.phase().name(),
        t.updates(),
        t.lastPlot(),
        t.warheadProbability(),
        t.sensors(),
        t.phase() == Phase.BOOST ? null : ImpactPredictor.predict(t));
  }

  private static StateFrame.Threat threat(Outlook o, double now) {
    return new StateFrame.Threat(
        tracked(o.track()),
        o.state().name(),
        o.area().name(),
        o.impact(),
        o.lastLaunch(),
        o.lastLaunch() - now,
        o.releaseAt(),
        o.fired(),
        o.outstanding(),
        plan(o));
  }

  private static StateFrame.@Nullable Plan plan(Outlook o) {
    Opportunity best = o.best();
    return best == null
        ? null
        : new StateFrame.Plan(
            best.battery(),
            Math.max(1, o.salvo()),
            best.launch(),
            best.intercept(),
            best.point().position(),
            best.altitude(),
            o.killProbability());
  }

  private static StateFrame.Flying flying(OwnInterceptor i) {
    return new StateFrame.Flying(
        i.id(), i.battery(), i.track(), i.launch(), i.intercept(), i.state());
  }

  private static StateFrame.Magazine magazine(Stock s) {
    return new StateFrame.Magazine(s.battery(), s.name(), s.left(), s.reserve(), s.lost());
  }

  private static StateFrame.News news(Event e) {
    return new StateFrame.News(
        e.time(), e.type().name(), e.track(), e.battery(), e.interceptor(), e.detail());
  }
}
