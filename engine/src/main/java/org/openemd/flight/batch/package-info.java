/// Many ballistic arcs at once: from burnout to impact, in arrays of numbers.
///
/// **Takes** Earth-fixed states and ballistic coefficients, side by side, and the physics as numbers. **Gives** states and
/// times at impact: {@link org.openemd.flight.batch.ArcKernels} makes the kernel, {@link org.openemd.flight.batch.Arcs}
/// carries what goes in and comes out.
///
/// **Method.** Runge-Kutta of order 8 in the turning frame. Outside the air equal steps of time, as many as the apogee
/// asks for, until the two-body return to the top of the air; inside it the altitude is the independent variable, so that
/// an arc ends on the ground with no search for it and all arcs of a block take the same steps. The steps end where the
/// standard atmosphere's temperature gradient jumps, and between them its density is a polynomial's exponential.
///
/// **Domain.** Apogee 160 to 10,000 km; ballistic coefficient from 1,000 kg/m2; falling by more than 500 m/s at the top of
/// the air (130 km for an apogee of 160 km, 200 km for one of 265 km and more); a climb starts above 30 km, a fall
/// anywhere above the ground; air above the top that would move the impact by less than about 0.3 m. Everything
/// else, and whatever does not end within 0.5 m of the ground, is refused: its time is NaN, in every kernel alike.
@NullMarked
package org.openemd.flight.batch;

import org.jspecify.annotations.NullMarked;
