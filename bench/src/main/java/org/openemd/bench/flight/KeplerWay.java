package org.openemd.bench.flight;

import org.openemd.earth.Wgs84;

/// The two-body arc in closed form to the ground's radius below its start: no air, no J2-J4; what no way can be
/// faster than.
final class KeplerWay implements Way {
  @Override
  public double fly(double[] s, double beta, double[] end) {
    double w = Wgs84.OMEGA;
    double ux = s[3] - w * s[1];
    double uy = s[4] + w * s[0];
    double r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
    double r = Math.sqrt(r2);
    double ground = Wgs84.B / Math.sqrt(1 - Wgs84.E2 * (1 - s[2] * s[2] / r2));
    double sigma = s[0] * ux + s[1] * uy + s[2] * s[5];
    double alpha = 2 / r - (ux * ux + uy * uy + s[5] * s[5]) / Wgs84.GM;
    double a = 1 / alpha;
    double root = Math.sqrt(a * Wgs84.GM);
    // e cos E and e sin E at both ends, then the cosine and sine of what is swept between them.
    double ec = 1 - r * alpha;
    double es = sigma / root;
    double ee = ec * ec + es * es;
    double ec1 = 1 - ground * alpha;
    double es1 = -Math.sqrt(ee - ec1 * ec1);
    double c = (ec * ec1 + es * es1) / ee;
    double q = (ec * es1 - es * ec1) / ee;
    double swept = StrictMath.atan2(q, c);
    double t = a / root * a * ((swept < 0 ? swept + 2 * StrictMath.PI : swept) - (es1 - es));
    double f = 1 - a / r * (1 - c);
    double g = a * sigma / Wgs84.GM * (1 - c) + r * a / root * q;
    double cosine = StrictMath.cos(w * t);
    double sine = StrictMath.sin(w * t);
    double x = f * s[0] + g * ux;
    double y = f * s[1] + g * uy;
    end[0] = cosine * x + sine * y;
    end[1] = cosine * y - sine * x;
    end[2] = f * s[2] + g * s[5];
    return t;
  }
}
