package org.openemd.console;

import java.util.List;
import java.util.Optional;
import org.openemd.command.leakage.Attack;
import org.openemd.command.leakage.KillPrior;
import org.openemd.command.leakage.Odds;
import org.openemd.command.leakage.Tactic;
import picocli.CommandLine.ParseResult;

/// Reads the words of `emd doctrine`.
final class DoctrineWords {
  private static final String LOOK = "shoot-look-shoot";
  private static final double LEAST = 0.001; // beyond, closed forms of thousands of shots
  private static final double MOST = 0.999;
  private static final int MOST_SALVO = 1_000;
  private static final int MOST_ATTACKS = 1_000_000;

  private static final List<String> OF_LOOKS =
      List.of("--first-salvo", "--p-false-hit", "--p-false-miss", "--optimise");

  private final Typed typed;
  private final boolean looks;

  private DoctrineWords(ParseResult words) {
    typed = new Typed(words);
    String usual = OF_LOOKS.stream().anyMatch(typed::has) ? LOOK : "barrage";
    looks = typed.choice("--tactic", usual, List.of("barrage", LOOK)).equals(LOOK);
  }

  static DoctrineRequest read(ParseResult words) {
    DoctrineWords w = new DoctrineWords(words);
    w.requireFit();
    Optional<KillPrior> prior = w.prior();
    double kill = prior.map(KillPrior::mean).orElseGet(() -> w.required("--sspk", LEAST, MOST));
    Odds odds =
        new Odds(
            w.required("--p-track", LEAST, 1),
            kill,
            w.number("--p-system-failure", 0, 0, MOST),
            w.number("--p-false-hit", 0, 0, 1),
            w.number("--p-false-miss", 0, 0, 1));
    int first = w.whole("--first-salvo", 2, 1, MOST_SALVO);
    return new DoctrineRequest(
        w.attack(),
        odds,
        w.tactic(first),
        first,
        prior,
        w.whole("--check", 0, 1, MOST_ATTACKS),
        Words.seed(words),
        Words.format(words));
  }

  private void requireFit() {
    for (String option : OF_LOOKS) {
      if (typed.has(option) && !looks) {
        throw typed.wrong(option + " goes with --tactic " + LOOK + " only");
      }
    }
    typed.goesWith("--salvoes", "--optimise");
    typed.goesWith("--seed", "--check");
    typed.goesWith("--hits", "--shots");
    typed.goesWith("--shots", "--hits");
    if (typed.has("--sspk") == typed.has("--hits")) {
      throw typed.wrong("either --sspk or --hits with --shots must be given");
    }
  }

  private Optional<KillPrior> prior() {
    if (!typed.has("--hits")) {
      return Optional.empty();
    }
    int shots = whole("--shots", 0, 0, MOST_ATTACKS);
    return Optional.of(new KillPrior(whole("--hits", 0, 0, shots), shots));
  }

  private Attack attack() {
    required("--warheads", 1, Attack.MOST);
    int warheads = whole("--warheads", 0, 1, Attack.MOST);
    return new Attack(
        warheads,
        whole("--decoys", 0, 0, Attack.MOST - warheads),
        required("--p-zero-leak", LEAST, MOST));
  }

  private Tactic tactic(int first) {
    int salvoes = whole("--salvoes", 2, 2, Tactic.MOST_SALVOES);
    if (!looks) {
      return new Tactic.Barrage();
    }
    return typed.has("--optimise") ? new Tactic.Best(salvoes) : new Tactic.ShootLookShoot(first);
  }

  private double required(String option, double least, double most) {
    if (!typed.has(option)) {
      throw typed.wrong(option + " must be given");
    }
    return typed.number(option, least, most, "");
  }

  private double number(String option, double usual, double least, double most) {
    return typed.has(option) ? typed.number(option, least, most, "") : usual;
  }

  private int whole(String option, int usual, int least, int most) {
    double value = number(option, usual, least, most);
    if (value != Math.rint(value)) {
      throw typed.wrong(option + " is \"" + typed.word(option) + "\"; it must be a whole number");
    }
    return (int) value;
  }
}
