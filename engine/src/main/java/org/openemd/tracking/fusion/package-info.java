/// One picture out of what a node of the network sees and what other nodes tell it.
///
/// Purpose: from plots and from tracks of others to the published picture of a node. Takes: detections, tracks, launch warnings. Gives: tracks, events, cues for radars.
///
/// Assumptions and limits: nodes describe bodies in one frame and by one clock; tracks that are sent are honest, errors of survey and air included; what two nodes' errors have in common is not known
/// and not asked. Sources: Julier and Uhlmann, American Control Conference (1997), for the intersection. Error: an estimate round a loop of three nodes stays consistent, shown by test.
@NullMarked
package org.openemd.tracking.fusion;

import org.jspecify.annotations.NullMarked;
