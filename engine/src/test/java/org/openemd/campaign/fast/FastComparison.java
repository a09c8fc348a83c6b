package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.results.InterceptorResult;
import org.openemd.results.Outcomes;
import org.openemd.results.ThreatResult;

/// Threats of full and fast runs side by side: how many end alike, and why the others do not.
final class FastComparison {
  private int threats;
  private int agreeing;
  private int leakers;
  private int links;
  private final Map<Cause, List<String>> rest = new TreeMap<>();

  /// Why a threat ends otherwise; the first that applies.
  enum Cause {
    PICTURE("its first track came at another time, or it was fired at in more tracks, or fewer"),
    ORDER("other interceptors were fired at it, or none"),
    TIME("the same interceptors, launched more than a planning interval apart"),
    LUCK(
        "the same interceptors at the same time, which ended otherwise: homing, handover, a body struck");

    final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  void add(int drawing, Outcomes full, Outcomes fast) {
    for (int i = 0; i < full.threats().size(); i++) {
      ThreatResult a = full.threats().get(i);
      ThreatResult b = fast.threats().get(i);
      threats++;
      if (a.outcome() != b.outcome()) {
        rest.computeIfAbsent(cause(a, b, full, fast), _ -> new ArrayList<>())
            .add(line(drawing, a, b));
        continue;
      }
      agreeing++;
      if (a.brokenLink() != null) {
        leakers++;
        links += a.brokenLink() == b.brokenLink() ? 1 : 0;
      }
    }
  }

  int threats() {
    return threats;
  }

  int agreeing() {
    return agreeing;
  }

  private static Cause cause(ThreatResult a, ThreatResult b, Outcomes full, Outcomes fast) {
    if (!(Math.abs(a.tracked() - b.tracked()) < 1)
        && !(Double.isNaN(a.tracked()) && Double.isNaN(b.tracked()))) {
      return Cause.PICTURE;
    }
    Map<String, InterceptorResult> first = shots(a, full);
    Map<String, InterceptorResult> second = shots(b, fast);
    if (!first.isEmpty() && !second.isEmpty() && tracks(first) != tracks(second)) {
      return Cause.PICTURE;
    }
    if (!first.keySet().equals(second.keySet())) {
      return Cause.ORDER;
    }
    boolean apart =
        first.values().stream().anyMatch(s -> Math.abs(s.launch() - launch(second, s.id())) > 5.5);
    return apart ? Cause.TIME : Cause.LUCK;
  }

  private static double launch(Map<String, InterceptorResult> shots, String id) {
    InterceptorResult s = shots.get(id);
    return s == null ? Double.NaN : s.launch();
  }

  private static long tracks(Map<String, InterceptorResult> shots) {
    return shots.values().stream().map(InterceptorResult::track).distinct().count();
  }

  private static Map<String, InterceptorResult> shots(ThreatResult t, Outcomes o) {
    Map<String, InterceptorResult> its = new TreeMap<>();
    for (InterceptorResult s : o.interceptors()) {
      if (s.target().equals(t.id())) {
        its.put(s.id(), s);
      }
    }
    return its;
  }

  private static String line(int drawing, ThreatResult a, ThreatResult b) {
    return String.format(Locale.ROOT, "| %d | %s | %s | %s |%n", drawing, a.id(), told(a), told(b));
  }

  private static String told(ThreatResult t) {
    String link = t.brokenLink() == null ? "" : " " + t.brokenLink();
    return String.format(
        Locale.ROOT,
        "%s%s, tracked at %.0f s, shots: %d",
        t.outcome(),
        link,
        t.tracked(),
        t.shots());
  }

  String page(int drawings) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Does the fast path end as a full run does?

            Written by `FastPathTest`; do not edit. %d drawings of the flagship with its defense, its doctrine and what it loses at random (those of `RandomScenariosTest`), each once in a full run and once
            by `campaign.fast`, the same draws in both. A threat agrees when it is intercepted, leaks or is harmless in both.

            | | |
            |---|---:|
            | threats | %d |
            | end alike | %d (%.1f %%; 98 %% promised) |
            | leakers in both | %d |
            | of these with the same broken link | %d (%.1f %%) |
            | end otherwise | %d |

            ## The rest, by cause

            One shot more or less at one threat changes the numbers of the interceptors that the others get, and with them their luck: two lines of one drawing may have one cause.
            """,
            drawings,
            threats,
            agreeing,
            100.0 * agreeing / threats,
            leakers,
            links,
            100.0 * links / Math.max(1, leakers),
            threats - agreeing));
    rest.forEach((cause, lines) -> {
      page.append(String.format(Locale.ROOT, "%n### %d: %s%n%n", lines.size(), cause.words));
      page.append("| drawing | threat | full run | fast |\n|---:|---|---|---|\n");
      lines.forEach(page::append);
    });
    return page.toString();
  }
}
