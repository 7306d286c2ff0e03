package headroom.app.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls sideways what is wider than its place; as high as its content, so that it never scrolls up and down.
final class SideScroll extends ScrollPane {
    private static final double BAR = 12;

    private final Region content;

    SideScroll(Region content) {
        this.content = content;
        getStyleClass().add("side-scroll");
        setContent(content);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double least = content.minWidth(-1);
        double room = width < 0 ? content.prefWidth(-1) : width;
        return content.prefHeight(Math.max(room, least)) + (least > room ? BAR : 0);
    }
}
