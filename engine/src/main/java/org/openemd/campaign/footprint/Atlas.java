package org.openemd.campaign.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Countries, cities and groups of countries, from the project's `data/geography`; see `data/SOURCES.md`.
///
/// Countries are Natural Earth's at 1:50m with lines moved by at most 0.07 degrees and islands below 120 km2 left out; inland waters count as land. Cities are GeoNames' of 100,000 people or more, with populations of about 2015 to 2020.
///
/// @param countries by code
public record Atlas(List<Country> countries, List<City> cities, List<CountryGroup> groups) {
  public Atlas {
    countries = List.copyOf(countries);
    cities = List.copyOf(cities);
    groups = List.copyOf(groups);
  }

  /// Reads it.
  ///
  /// @param home the project's folder
  public static Atlas read(Path home) {
    Path folder = home.resolve("data").resolve("geography");
    try {
      return new Atlas(
          countries(Files.readAllLines(folder.resolve("countries.txt"))),
          cities(Files.readAllLines(folder.resolve("cities.csv"))),
          groups(Files.readAllLines(folder.resolve("groups.txt"))));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's geography cannot be read", e);
    }
  }

  /// Where a country stands in the list; -1 where it does not.
  public int index(String code) {
    return index(countries, code);
  }

  private static int index(List<Country> countries, String code) {
    for (int i = 0; i < countries.size(); i++) {
      if (countries.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Country> countries(List<String> lines) {
    List<Country> countries = new ArrayList<>();
    String head = "";
    List<Ring> rings = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      if (Character.isLetter(line.charAt(0))) {
        add(countries, head, rings);
        head = line;
        rings.clear();
      } else {
        rings.add(ring(line));
      }
    }
    add(countries, head, rings);
    return countries;
  }

  private static void add(List<Country> countries, String head, List<Ring> rings) {
    if (!head.isEmpty()) {
      countries.add(new Country(head.substring(0, 2), head.substring(3), rings));
    }
  }

  private static Ring ring(String line) {
    int n = 1 + (int) line.chars().filter(c -> c == ' ').count();
    double[] longitudes = new double[n];
    double[] latitudes = new double[n];
    int at = 0;
    for (int i = 0; i < n; i++) {
      int comma = line.indexOf(',', at);
      int space = line.indexOf(' ', comma);
      int end = space < 0 ? line.length() : space;
      longitudes[i] = Double.parseDouble(line.substring(at, comma));
      latitudes[i] = Double.parseDouble(line.substring(comma + 1, end));
      at = end + 1;
    }
    return new Ring(longitudes, latitudes);
  }

  private static List<City> cities(List<String> lines) {
    List<City> cities = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] c = line.split(",", -1);
      cities.add(
          new City(
              c[0],
              c[1],
              Double.parseDouble(c[2]),
              Double.parseDouble(c[3]),
              Integer.parseInt(c[4])));
    }
    return cities;
  }

  private static List<CountryGroup> groups(List<String> lines) {
    List<CountryGroup> groups = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        CountryGroup g = groups.removeLast();
        List<String> codes = new ArrayList<>(g.codes());
        codes.addAll(List.of(line.strip().split(" +", -1)));
        groups.add(new CountryGroup(g.id(), g.name(), codes));
      } else {
        int space = line.indexOf(' ');
        groups.add(
            new CountryGroup(line.substring(0, space), line.substring(space + 1), List.of()));
      }
    }
    return groups;
  }
}
