package org.openemd.console.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openemd.console.library.Choice;

/// The light verbs, under their names of the command line.
public final class VerbRoutes {
  private static final int MOST_PLAYED = 10_000; // attacks; the command line plays more

  private final Verbs verbs;

  /// @param verbs what they do
  public VerbRoutes(Verbs verbs) {
    this.verbs = verbs;
  }

  /// A value of a scenario.
  ///
  /// @param path by ids, such as `sensors.emr.mean_power_w`
  record Explain(
      String scenario, @Nullable List<String> assume, @Nullable List<String> set, String path) {}

  /// As the options of `emd doctrine`.
  record Doctrine(
      int warheads,
      @Nullable Integer decoys,
      double pTrack,
      @Nullable Double sspk,
      @Nullable Integer hits,
      @Nullable Integer shots,
      double pZeroLeak,
      @Nullable Double pSystemFailure,
      @Nullable Tactic tactic,
      @Nullable Integer firstSalvo,
      @Nullable Double pFalseHit,
      @Nullable Double pFalseMiss,
      @Nullable Boolean optimise,
      @Nullable Integer salvoes,
      @Nullable Integer check,
      @Nullable Long seed) {

    /// How shots are spread; `shoot-look-shoot` on the command line.
    enum Tactic {
      BARRAGE,
      SHOOT_LOOK_SHOOT
    }

    List<String> words() {
      List<String> words = new ArrayList<>();
      add(words, "--warheads", warheads);
      add(words, "--decoys", decoys);
      add(words, "--p-track", pTrack);
      add(words, "--sspk", sspk);
      add(words, "--hits", hits);
      add(words, "--shots", shots);
      add(words, "--p-zero-leak", pZeroLeak);
      add(words, "--p-system-failure", pSystemFailure);
      add(
          words,
          "--tactic",
          tactic == null ? null : tactic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      add(words, "--first-salvo", firstSalvo);
      add(words, "--p-false-hit", pFalseHit);
      add(words, "--p-false-miss", pFalseMiss);
      add(words, "--salvoes", salvoes);
      add(words, "--check", check);
      add(words, "--seed", seed);
      if (optimise != null && optimise) {
        words.add("--optimise");
      }
      return words;
    }

    private static void add(List<String> words, String option, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case Double d -> words.add(option + "=" + new java.math.BigDecimal(d).toPlainString());
        default -> words.add(option + "=" + value);
      }
    }
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.post(
                "/api/check",
                Role.OBSERVER,
                "check",
                "Every problem of a scenario at once, as emd check prints it.",
                Choice.class,
                Verbs.Printed.class,
                a -> verbs.check(a.body(Choice.class)))
            .computing(),
        Route.post(
                "/api/explain",
                Role.OBSERVER,
                "explain",
                "Where a value comes from, as emd explain prints it.",
                Explain.class,
                Verbs.Printed.class,
                this::explain)
            .computing(),
        Route.post(
                "/api/doctrine",
                Role.OBSERVER,
                "doctrine",
                "How many interceptors it takes, as emd doctrine prints it.",
                Doctrine.class,
                Verbs.Printed.class,
                this::doctrine)
            .computing(),
        Route.get(
                "/api/ledger",
                Role.OBSERVER,
                "ledger",
                "The published figures, ours beside them, as emd ledger prints them; computed once.",
                Verbs.Printed.class,
                _ -> verbs.ledger())
            .computing());
  }

  private Verbs.Printed explain(Asked asked) {
    Explain e = asked.body(Explain.class);
    return verbs.explain(new Choice(e.scenario(), e.assume(), e.set()), e.path());
  }

  private Verbs.Printed doctrine(Asked asked) {
    Doctrine d = asked.body(Doctrine.class);
    if (d.check() != null && d.check() > MOST_PLAYED) {
      throw Refusal.wrongInput(List.of("check is at most " + MOST_PLAYED + " here"));
    }
    return verbs.doctrine(d.words());
  }
}
