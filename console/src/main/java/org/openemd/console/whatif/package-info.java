/// What-if maps: a scenario with some values moved, and what it then defends, fast enough to follow a hand.
///
/// **Purpose** somebody drags a radar and sees the footprint follow. **Takes** a {@link org.openemd.console.whatif.MapQuestion}: scenario, assumption sets, values set, whose missiles, which points. **Gives** a
/// {@link org.openemd.console.whatif.MapPicture}: shots and probability of a hit at each point, outline, people and land covered and what changed; the same cells as `emd map` prints, and the command that prints them; and
/// {@link org.openemd.console.whatif.MapControls what can be moved}.
///
/// **How.** The files of a scenario are read once ({@link org.openemd.scenario.Variants}), until one of them changes. The last map of each scenario and grid is kept ({@link org.openemd.campaign.FastMap}), and the next
/// is made from it: a radar that moves costs what is seen, a battery its own shots, a delay next to nothing. One map is made at a time, on a fixed number of processors; of one person's waiting questions only the last is answered.
///
/// **Limits.** Whatever the kernels of {@link org.openemd.campaign.FastMap} leave to full runs is refused with the reason. Grids have at most {@link org.openemd.console.whatif.MapPoints#MOST} points.
@org.jspecify.annotations.NullMarked
package org.openemd.console.whatif;
