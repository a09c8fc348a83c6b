package org.openemd.laws.wrong.kitchen;

/// Lives in a package without a place in the order.
final class Unknown {
  private Unknown() {}
}
