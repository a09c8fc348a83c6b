package org.openemd.scenario;

import java.util.List;
import org.openemd.world.CrossSection;
import org.openemd.world.Fluctuation;
import org.openemd.world.Signature;

/// Binds signatures.
final class SignatureBinder {
  private SignatureBinder() {}

  static Signature signature(View v) {
    return new Signature(
        crossSection(v, "rcs_x_m2", "aspect_x_db"),
        crossSection(v, "rcs_uhf_m2", "aspect_uhf_db"),
        Fluctuation.of(v.word("fluctuation")));
  }

  private static CrossSection crossSection(View v, String area, String decibels) {
    if (!v.has(decibels)) {
      return CrossSection.of(v.number(area));
    }
    List<Double> angles = v.series("aspect_deg").stream().map(StrictMath::toRadians).toList();
    return CrossSection.byAspect(v.number(area), angles, v.series(decibels));
  }
}
