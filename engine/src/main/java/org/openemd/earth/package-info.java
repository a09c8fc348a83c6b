/// Where things are: frames, ellipsoid, gravity, atmosphere, line of sight, refraction.
///
/// **Takes** places, positions and states, one record type per frame. **Gives** conversions, accelerations, air
/// properties, geodesics.
///
/// **Assumptions and limits.** WGS-84 ellipsoid turning at a constant rate; the inertial frame is the Earth-fixed one
/// frozen at t = 0. Gravity stops at J4. The air is the US Standard Atmosphere, 1976, at rest on the Earth: no wind, no
/// season. No terrain. Rays of radars bend in an exponential atmosphere (`Refraction`: no ducts, no ionosphere); lines of sight are straight elsewhere. Heights are above the ellipsoid.
///
/// **Sources.** NIMA TR8350.2; EGM96; US Standard Atmosphere, 1976; Bowring 1976; Vincenty 1975; Karney 2013; ITU-R P.453 and P.834.
///
/// **Error.** Conversions better than 1 mm to 10,000 km; geodesics 0.5 mm; air to the printed precision below 86 km and
/// within 1 % between printed rows above; bending within 0.02 degrees of ITU-R P.834.
@NullMarked
package org.openemd.earth;

import org.jspecify.annotations.NullMarked;
