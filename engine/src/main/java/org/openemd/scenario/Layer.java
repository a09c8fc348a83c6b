package org.openemd.scenario;

import java.util.Set;

/// One file of the scenario.
///
/// @param name the file, relative to the project's root
/// @param below files that this one includes, directly or not: those it may override
record Layer(String name, Tree.Branch tree, Set<String> below) {}
