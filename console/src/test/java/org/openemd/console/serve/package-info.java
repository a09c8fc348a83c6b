/// The console over HTTP, asked by real clients on a real port.
@org.jspecify.annotations.NullMarked
package org.openemd.console.serve;
