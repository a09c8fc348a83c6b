/// What the analyst wrote, checked, with unit, range and source, bound to the domains' own records.
///
/// Takes: one YAML file, the files that it includes, assumption sets and overrides. Gives: a
/// {@link org.openemd.scenario.Scenario}, or every {@link org.openemd.scenario.Problem} at once; and for any path where its
/// value comes from. The language is declared once, in {@link org.openemd.scenario.ScenarioKeys}: checks, JSON Schema, explanations
/// and the documentation of keys are derived from it.
///
/// Flow: {@code YamlReader} (a tree with line marks) - {@code FileLayers} (includes) - {@code Composer} (layers over each
/// other, every value checked) - {@code Overrides} (assumption sets, `--set`) - {@code Completion} (defaults, what is missing) -
/// {@code Consistency} (references, keys that constrain each other) - {@code Binder}.
///
/// Assumptions and limits: files of at most a million characters and 32 levels; at most 200 files; includes stay inside the
/// project's root. Anchors, aliases, merge keys, tags, duplicate and unknown keys and numbers that are not finite are errors. A radar's
/// antenna is the same in transmission and reception.
///
/// Sources: YAML 1.2; the figures name theirs in the files.
///
/// Error: none of its own; numbers keep the precision of a double, degrees and decibels are converted with StrictMath.
@NullMarked
package org.openemd.scenario;

import org.jspecify.annotations.NullMarked;
