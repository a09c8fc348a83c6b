package org.openemd.laws.wrong.sensing;

import java.util.List;

/// Reports with their causes beside them.
public record Scan(List<String> causes) {}
