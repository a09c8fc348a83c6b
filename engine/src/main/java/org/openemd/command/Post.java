package org.openemd.command;

/// Those who decide on the shots of some batteries. Posts do not talk to one another.
///
/// @param name as people call it
public record Post(String id, String name, Doctrine doctrine) {
  /// The defense's own.
  public static final String DEFENSE = "emd";
}
