/// What the shot does: in-flight updates, divert, handover, choice of the object, homing, hit or miss.
///
/// **Takes** an interceptor's integrated fly-out, the track's prediction, and the bodies that truly fly. **Gives**
/// `Encounter`, a sealed value, `Remains`, what goes on after a hit, `KillChance`, the factors of its probability, and `KillTable`, the same by closing speed, track error and divert, as command may be handed it.
///
/// **How.** While a communication site is above the interceptor's horizon the kill vehicle removes its zero-effort miss
/// against the newest prediction with one impulse at each update. At the seeker's acquisition range the true bodies lie
/// off its aim by the tracker's actual error (times a scale that an analyst may set) plus navigation error. What lies
/// outside the basket is not seen. Inside it the vehicle homes by proportional navigation with one lag, a limit of acceleration, seeker errors and what divert is left, flown look by look
/// (`Homing`); the printed chance comes from the mean flight and the adjoint of the same loop.
///
/// **Assumptions and limits.** Kill vehicles are notional at system level. Divert is impulsive and without acceleration
/// limit in midcourse. One lag stands for seeker filter and vehicle together; a real seeker filters longer while its target is far, so that the divert that errors cost is on the high side. Silo, boost, separation and kill
/// vehicle fail independently of each other and from shot to shot, except for a common fault that a type may have (`Fault`). The seeker prefers the warhead with an assumed probability when other bodies
/// are in view. Gravity differences along the last seconds are in the paths themselves, to the interpolation error of
/// `flight.Trajectory`.
///
/// **Sources.** Proportional navigation, zero-effort miss, adjoints: Zarchan, Tactical and Strategic Missile Guidance; the closed forms in the tests are derived there.
///
/// **Error.** Against the single-lag closed forms 1 % of the largest miss; chance and flights agree as the tests state.
@NullMarked
package org.openemd.engagement;

import org.jspecify.annotations.NullMarked;
