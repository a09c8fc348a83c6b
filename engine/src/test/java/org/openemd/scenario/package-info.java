/// Does the scenario language say what is wrong exactly, override in order, and keep what ships sound?
@NullMarked
package org.openemd.scenario;

import org.jspecify.annotations.NullMarked;
