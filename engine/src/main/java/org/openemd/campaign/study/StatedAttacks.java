package org.openemd.campaign.study;

import org.openemd.campaign.design.Distribution;
import org.openemd.campaign.design.Distribution.Continuous;
import org.openemd.scenario.Type;
import org.openemd.scenario.Variable;

/// What the attack is varies over sets of counts, of named things, and within stated ranges: nobody searches here for an attack that beats a defense.
public final class StatedAttacks {
  private StatedAttacks() {}

  /// Throws where a value is the attack's, and what it shall vary over is a free choice.
  public static void require(Variable v, Distribution d) {
    if (v.ofThreat()
        && (d instanceof Continuous
            || (v.key().type() instanceof Type.Quantity && !within(v, d)))) {
      throw new IllegalArgumentException(
          "is the attack's, and "
              + d.spelled()
              + " is a free choice of it: attacks vary over published or notional sets only, that is, counts, named things of the catalog, or range, "
              + (v.hasRange()
                  ? "here from " + v.text(v.low()) + " to " + v.text(v.high())
                  : "which the scenario does not state here")
              + "; this program does not look for attacks that beat a defense");
    }
  }

  private static boolean within(Variable v, Distribution d) {
    return FactorReader.values(d).stream()
        .allMatch(w -> holds(v, FactorReader.number(w)) || w.equals(v.value()));
  }

  private static boolean holds(Variable v, double number) {
    return number >= v.low() && number <= v.high();
  }
}
