package org.openemd.command;

/// What a battery has left.
///
/// @param reserve of these, kept back for a person
public record Stock(String battery, String name, int left, int reserve, boolean lost) {}
