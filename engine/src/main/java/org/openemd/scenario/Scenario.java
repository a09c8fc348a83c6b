package org.openemd.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.command.DefendedArea;
import org.openemd.command.Doctrine;
import org.openemd.command.Post;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.EngagementPolicy;
import org.openemd.math.Unit;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Radar;
import org.openemd.tracking.Link;
import org.openemd.tracking.TrackingPolicy;

/// What the analyst wrote, checked and bound to the domains' own records.
///
/// @param id from the file's name
/// @param asOf what is fielded: `2009-as-it-was` or `2013-as-proposed`
/// @param epoch ISO-8601 instant of scenario time zero
/// @param hash SHA-256 over the scenario as composed (includes, assumptions and overrides in), hexadecimal
/// @param links of the network, one home link for each sensor among them
/// @param doctrine of the defense's own command post
/// @param posts that decide by themselves besides
/// @param losses in the course of a run
/// @param costs what is paid for
/// @param telemetryInterval between telemetry samples
/// @param assumptions names of the assumption sets in force
/// @param notional plain sentences on what in this scenario is notional
/// @param option which of several defenses against the same attack it is; null where it does not say
public record Scenario(
    String id,
    String title,
    String description,
    int schemaVersion,
    String asOf,
    String epoch,
    String hash,
    List<ThreatGroup> threats,
    List<DefendedArea> defended,
    List<InfraredSatellite> satellites,
    List<Radar> radars,
    List<WeaponSite> weapons,
    List<CommunicationSite> communications,
    List<Link> links,
    TrackingPolicy tracking,
    Doctrine doctrine,
    List<Post> posts,
    List<Loss> losses,
    EngagementPolicy engagement,
    Costs costs,
    @Unit("s") double telemetryInterval,
    List<DisputedValue> disputed,
    List<String> assumptions,
    List<String> notional,
    @Nullable Option option) {

  /// The links by which somebody gives another what it knows, besides every sensor's to the node that points it.
  public List<Link> shares() {
    return links.stream().filter(l -> !l.home()).toList();
  }

  /// The disputed values that a run depends on: all but prices.
  public List<DisputedValue> disputedInRuns() {
    return disputed.stream().filter(d -> !d.path().startsWith("cost_elements.")).toList();
  }

  /// The same defense against other threats to other areas.
  public Scenario against(List<ThreatGroup> others, List<DefendedArea> areas) {
    return with(others, areas, links, losses);
  }

  /// The same without one of its links.
  public Scenario without(Link link) {
    return with(threats, defended, links.stream().filter(l -> !l.equals(link)).toList(), losses);
  }

  /// The same with nothing lost on the way.
  public Scenario unharmed() {
    return with(threats, defended, links, List.of());
  }

  private Scenario with(
      List<ThreatGroup> others, List<DefendedArea> areas, List<Link> those, List<Loss> lost) {
    return new Scenario(
        id,
        title,
        description,
        schemaVersion,
        asOf,
        epoch,
        hash,
        others,
        areas,
        satellites,
        radars,
        weapons,
        communications,
        those,
        tracking,
        doctrine,
        posts,
        lost,
        engagement,
        costs,
        telemetryInterval,
        disputed,
        assumptions,
        notional,
        option);
  }
}
