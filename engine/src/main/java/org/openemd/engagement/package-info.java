/// What the shot does: in-flight updates, divert, handover, choice of the object, homing, hit or miss.
///
/// **Takes** an interceptor's integrated fly-out, the track's prediction, and the bodies that truly fly. **Gives**
/// `Encounter`, a sealed value, and `KillChance`, the factors of its probability.
///
/// **How.** While a communication site is above the interceptor's horizon the kill vehicle removes its zero-effort miss
/// against the newest prediction with one impulse at each update. At the seeker's acquisition range the true bodies lie
/// off its aim by the tracker's actual error (times a scale that an analyst may set) plus navigation error. What lies
/// outside the basket is not seen. What divert and time to go cannot remove is missed.
///
/// **Assumptions and limits.** Kill vehicles are notional at system level. Divert is impulsive and without acceleration
/// limit in midcourse; homing spends it at a constant rate. Reliability is one number for booster, separation and kill
/// vehicle, and failures are independent. The seeker prefers the warhead with an assumed probability when other bodies
/// are in view. Gravity differences along the last seconds are in the paths themselves, to the interpolation error of
/// `flight.Trajectory`.
///
/// **Sources.** Zero-effort miss and divert: Zarchan, Tactical and Strategic Missile Guidance.
@NullMarked
package org.openemd.engagement;

import org.jspecify.annotations.NullMarked;
