#!/usr/bin/env python3
"""Times Stone Soup on the scans that `./emd bench tracking` leaves in bench/target/crowd.

    python3 bench/peers/stonesoup_scan.py bench/target/crowd gnn 3
    python3 bench/peers/stonesoup_scan.py bench/target/crowd jpda 1

Prints the processor time of a scan: prediction, gating, association and update of every track. Needs Stone Soup (https://github.com/dstl/Stone-Soup) on the
Python path. gnn: global nearest neighbour by 2D assignment, candidates from a k-d tree; jpda: joint probabilities by loopy belief propagation. Tracks begin at the true
states with a covariance of (200 m)^2 and (20 m/s)^2; motion is nearly constant velocity, which is off by less than a tenth of a deviation in a second.
"""
import csv
import datetime
import importlib.metadata
import math
import platform
import sys
import time

import numpy as np
from stonesoup.dataassociator.probability import JPDAwithLBP
from stonesoup.dataassociator.tree import DetectionKDTreeGNN2D
from stonesoup.functions import gm_reduce_single
from stonesoup.hypothesiser.distance import DistanceHypothesiser
from stonesoup.hypothesiser.probability import PDAHypothesiser
from stonesoup.measures import Mahalanobis
from stonesoup.models.measurement.nonlinear import CartesianToElevationBearingRange
from stonesoup.models.transition.linear import (
    CombinedLinearGaussianTransitionModel, ConstantVelocity)
from stonesoup.predictor.kalman import ExtendedKalmanPredictor
from stonesoup.types.array import StateVectors
from stonesoup.types.detection import Detection
from stonesoup.types.state import GaussianState
from stonesoup.types.track import Track
from stonesoup.types.update import GaussianStateUpdate
from stonesoup.updater.kalman import ExtendedKalmanUpdater

EPOCH = datetime.datetime(2009, 1, 1)
DETECTION = 0.9
CLUTTER = 100
GATE = 20


def rows(folder, name):
    with open(folder + "/" + name, newline="") as file:
        return [{k: float(v) for k, v in row.items()} for row in csv.DictReader(file)]


def scans(folder, model):
    by_time = {}
    for r in rows(folder, "plots.csv"):
        seen = [[r["elevation_rad"]], [math.pi / 2 - r["azimuth_rad"]], [r["range_m"]]]
        at = EPOCH + datetime.timedelta(seconds=r["time_s"])
        by_time.setdefault(at, []).append(Detection(seen, timestamp=at, measurement_model=model))
    return sorted(by_time.items())


def tracks(folder, at):
    prior = np.diag([200.0**2, 20.0**2] * 3)
    return [
        Track([GaussianState(
            [[b["east_m"]], [b["east_m_s"]], [b["north_m"]], [b["north_m_s"]], [b["up_m"]], [b["up_m_s"]]],
            prior, timestamp=at)])
        for b in rows(folder, "bodies.csv")]


def mixture(hypotheses):
    """The update of a track by several plots: mean and covariance of the mixture."""
    states, weights = [], []
    for h in hypotheses:
        states.append(h.prediction if not h else UPDATER.update(h))
        weights.append(h.probability)
    mean, covariance = gm_reduce_single(
        StateVectors([s.state_vector for s in states]),
        np.stack([s.covar for s in states], axis=2), np.asarray(weights, dtype=float))
    return GaussianStateUpdate(mean, covariance, hypotheses, hypotheses[0].measurement.timestamp)


def main(folder, way, count):
    global UPDATER
    first = rows(folder, "plots.csv")
    level = float(np.mean([math.cos(r["elevation_rad"]) for r in first]))
    angle, distance = first[0]["sigma_angle_rad"], first[0]["sigma_range_m"]
    model = CartesianToElevationBearingRange(
        ndim_state=6, mapping=(0, 2, 4),
        noise_covar=np.diag([angle**2, (angle / level)**2, distance**2]))
    motion = CombinedLinearGaussianTransitionModel([ConstantVelocity(1e-3)] * 3)
    predictor = ExtendedKalmanPredictor(motion)
    UPDATER = ExtendedKalmanUpdater(model)
    if way == "gnn":
        hypothesiser = DistanceHypothesiser(
            predictor, UPDATER, measure=Mahalanobis(), missed_distance=math.sqrt(GATE))
        associator = DetectionKDTreeGNN2D(hypothesiser, predictor, UPDATER, number_of_neighbours=5)
    else:
        density = CLUTTER / 1e3 / (2 * 20e3)**3
        associator = JPDAwithLBP(PDAHypothesiser(
            predictor, UPDATER, clutter_spatial_density=density, prob_detect=DETECTION,
            prob_gate=0.9998))
    todo = scans(folder, model)[:count]
    held = tracks(folder, todo[0][0] - datetime.timedelta(seconds=0))
    taken, start = 0, time.process_time()
    for at, plots in todo:
        answers = associator.associate(set(held), set(plots), at)
        for track, answer in answers.items():
            if way == "gnn":
                track.append(UPDATER.update(answer) if answer else answer.prediction)
                taken += bool(answer)
            else:
                track.append(mixture(list(answer)))
                taken += any(bool(h) and h.probability > 0.5 for h in answer)
    spent = (time.process_time() - start) / len(todo)
    try:
        version = importlib.metadata.version("stonesoup")
    except importlib.metadata.PackageNotFoundError:
        version = "from source"
    print(f"Stone Soup {version}, Python {platform.python_version()}, NumPy {np.__version__}: {way} of "
          f"{len(held)} tracks, {1e3 * spent:.0f} ms a scan, {taken / len(todo):.0f} tracks took a plot")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[2] not in ("gnn", "jpda"):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
