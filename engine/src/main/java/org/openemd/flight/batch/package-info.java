/// Many ballistic arcs at once: from burnout to impact, in arrays of numbers.
///
/// **Takes** Earth-fixed states and ballistic coefficients, side by side, and the physics as numbers. **Gives** states and
/// times at impact: {@link org.openemd.flight.batch.ArcKernels} makes the kernel, {@link org.openemd.flight.batch.Arcs}
/// carries what goes in and comes out.
///
/// **Method.** Runge-Kutta of order 8 in 12 stages, in the turning frame. Outside the air equal steps of time, as many as
/// the apogee asks for, until the two-body return to the top of the air; inside it the altitude is the independent
/// variable, so that an arc ends on the ground with no search for it and all arcs of a block take the same steps. The
/// steps end where the standard atmosphere's temperature gradient jumps, and between them its density is the exponential
/// of a polynomial. Two kernels, one arc at a time and in the processor's vectors, do the same operations in the same
/// order: + - * / square root and fused multiply-add, nothing whose bits depend on the machine.
///
/// **Domain.** Apogee 160 to 10,000 km; ballistic coefficient from 1,000 kg/m2, infinite for vacuum; sinking by 600 m/s or
/// more at the top of the air, which lies at 130 km for the lowest apogees and at 200 km for those from 265 km; a climb
/// starts at 30 km or higher; drag on the way out above that top moves the impact by less than about 0.4 m. A start
/// inside the air, going down, may be anywhere above the ground. Everything else, and whatever does not end within
/// 0.5 m of the ground, is refused: its time is NaN, in every kernel alike. About one in twelve of arcs drawn at
/// random (300 to 13,000 km, 2 to 80 degrees up, from 40 to 500 km) is, the flattest and the lowest.
///
/// **Assumptions and limits.** Point mass, constant ballistic coefficient; point, J2 or J2-J4 gravity on an ellipsoid or a
/// sphere; still air. Drag above the top of the air is neglected.
///
/// **Error.** Over 1,000 mixed arcs at impact: within 0.59 m of an adaptive integrator at 1e-13 in the whole standard
/// atmosphere, 0.33 m where the air ends alike for both; within 0.6 m of the event path
/// (`Ballistics`), which is itself within 0.2 m of that integrator. A drag coefficient that follows
/// the Mach number (Forden 2007) moves the impact of what slows below Mach 2 by up to 0.7 km, and of nothing else. Altitude of the impact within 0.05 m. The same bits at
/// every vector width, cold and hot, interpreted and compiled.
///
/// **Sources.** Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I (the table); Bate, Mueller and White,
/// Fundamentals of Astrodynamics (the return); US Standard Atmosphere, 1976.
@NullMarked
package org.openemd.flight.batch;

import org.jspecify.annotations.NullMarked;
