package org.openemd.math;

/// A vector of three components in whatever frame and unit its holder declares.
public record Vec3(@Unit("-") double x, @Unit("-") double y, @Unit("-") double z) {

  /// The null vector.
  public static final Vec3 ZERO = new Vec3(0, 0, 0);

  public Vec3 plus(Vec3 o) {
    return new Vec3(x + o.x, y + o.y, z + o.z);
  }

  public Vec3 minus(Vec3 o) {
    return new Vec3(x - o.x, y - o.y, z - o.z);
  }

  public Vec3 times(double k) {
    return new Vec3(k * x, k * y, k * z);
  }

  /// This plus `k` times `o`.
  public Vec3 plus(double k, Vec3 o) {
    return new Vec3(Math.fma(k, o.x, x), Math.fma(k, o.y, y), Math.fma(k, o.z, z));
  }

  public double dot(Vec3 o) {
    return Math.fma(x, o.x, Math.fma(y, o.y, z * o.z));
  }

  public Vec3 cross(Vec3 o) {
    return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
  }

  public double norm() {
    return Math.sqrt(dot(this));
  }

  public double distance(Vec3 o) {
    return minus(o).norm();
  }

  /// The direction of this vector; a null vector has none.
  public Vec3 unit() {
    double n = norm();
    if (n == 0) {
      throw new ArithmeticException("a null vector has no direction");
    }
    return times(1 / n);
  }

  /// A unit vector at right angles to this unit vector; any will do.
  public Vec3 across() {
    return (Math.abs(z) < 0.7 ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0)).cross(this).unit();
  }

  /// The angle to `o` (rad), accurate for small and for straight angles.
  public double angleTo(Vec3 o) {
    return StrictMath.atan2(cross(o).norm(), dot(o));
  }
}
